package org.kapacitor.template.internal.html;

import org.kapacitor.template.internal.text.Quoting;

/** Reads literal text of a template, piece by piece. */
final class Reader {
  private Reader() {}

  /** Reads some of the text, at least one character or an end tag that comes first. */
  static Step read(Context context, Span text) {
    if (context.delimiter() != Delimiter.NONE) {
      return readAttributeValue(context, text);
    }
    Step upToEndTag = MarkupReader.upToEndTag(context, text);
    if (upToEndTag.length() == 0) {
      return upToEndTag;
    }
    return readInState(context, text.upTo(upToEndTag.length()));
  }

  private static Step readAttributeValue(Context context, Span text) {
    Delimiter delimiter = context.delimiter();
    int end = text.indexOfAny(delimiter.ends(), 0);
    Span value = end < 0 ? text : text.upTo(end);
    if (delimiter == Delimiter.SPACE_OR_TAG_END) {
      int bad = value.indexOfAny("\"'<=`", 0);
      if (bad >= 0) {
        return Step.failed(
            text,
            Quoting.quote(value.text(bad, bad + 1)) + " in unquoted attr: " + value.quoteFrom(0));
      }
    }
    if (end < 0) {
      return new Step(
          readDecoded(context, Span.of(Entities.decode(text.toString()))), text.length());
    }
    boolean otherScript =
        context.is(State.ATTRIBUTE)
            && context.element() == Element.SCRIPT
            && context.attribute() == Attribute.SCRIPT_TYPE
            && !ScriptTypes.isJavaScript(value.toString());
    Element element = otherScript ? Element.NONE : context.element();
    return new Step(
        Context.of(State.TAG, element, Attribute.PLAIN),
        delimiter == Delimiter.SPACE_OR_TAG_END ? end : end + 1);
  }

  private static Context readDecoded(Context context, Span value) {
    Context inside = context;
    Span rest = value;
    while (rest.length() > 0) {
      Step step = readInState(inside, rest);
      inside = step.context();
      rest = rest.from(step.length());
    }
    return inside;
  }

  private static Step readInState(Context context, Span text) {
    return switch (context.state()) {
      case TEXT -> MarkupReader.text(context, text);
      case TAG -> MarkupReader.tag(context, text);
      case ATTRIBUTE_NAME -> MarkupReader.attributeName(context, text);
      case AFTER_NAME -> MarkupReader.afterName(context, text);
      case BEFORE_VALUE -> MarkupReader.beforeValue(context, text);
      case COMMENT -> MarkupReader.comment(context, text);
      case PLAIN_TEXT -> MarkupReader.upToEndTag(context, text);
      case URL, SOURCE_SET -> MarkupReader.url(context, text);
      case JS -> ScriptReader.script(context, text);
      case JS_DOUBLE_QUOTED, JS_SINGLE_QUOTED, JS_REGEX -> ScriptReader.delimited(context, text);
      case JS_TEMPLATE -> ScriptReader.template(context, text);
      case JS_BLOCK_COMMENT, CSS_BLOCK_COMMENT -> ScriptReader.blockComment(context, text);
      case JS_LINE_COMMENT, JS_OPEN_COMMENT, JS_CLOSE_COMMENT, CSS_LINE_COMMENT ->
          ScriptReader.lineComment(context, text);
      case CSS -> StyleReader.style(context, text);
      case CSS_DOUBLE_QUOTED,
          CSS_SINGLE_QUOTED,
          CSS_DOUBLE_QUOTED_URL,
          CSS_SINGLE_QUOTED_URL,
          CSS_URL ->
          StyleReader.string(context, text);
      case ATTRIBUTE, ERROR, DEAD -> new Step(context, text.length());
    };
  }
}
