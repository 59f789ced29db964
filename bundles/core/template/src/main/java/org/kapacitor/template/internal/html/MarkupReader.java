package org.kapacitor.template.internal.html;

import java.util.Locale;
import org.kapacitor.template.internal.text.Quoting;

/** Reads text, tags and attributes of HTML. */
final class MarkupReader {
  private static final String SPACE = " \t\n\f\r";

  private MarkupReader() {}

  static Step text(Context context, Span text) {
    int from = 0;
    while (true) {
      int open = text.indexOf("<", from);
      if (open < 0 || open + 1 == text.length()) {
        return new Step(context, text.length());
      }
      if (text.startsWith("<!--", open)) {
        return new Step(Context.of(State.COMMENT), open + 4);
      }
      boolean closing = text.charAt(open + 1) == '/';
      int name = open + (closing ? 2 : 1);
      if (name == text.length()) {
        return new Step(context, text.length());
      }
      int end = tagNameEnd(text, name);
      if (end > name) {
        Element element = closing ? Element.NONE : Element.ofTag(text.text(name, end));
        return new Step(Context.of(State.TAG, element, Attribute.PLAIN), end);
      }
      from = name;
    }
  }

  /** End of a tag's name; parts of it may be joined by single hyphens and colons. */
  private static int tagNameEnd(Span text, int from) {
    int at = from;
    if (at < text.length() && isLetter(text.charAt(at))) {
      at++;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (isLetterOrDigit(c)) {
          at++;
        } else if ((c == ':' || c == '-')
            && at + 1 < text.length()
            && isLetterOrDigit(text.charAt(at + 1))) {
          at += 2;
        } else {
          break;
        }
      }
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || c >= '0' && c <= '9';
  }

  static Step tag(Context context, Span text) {
    int from = skipSpace(text, 0);
    if (from == text.length()) {
      return new Step(context, from);
    }
    if (text.charAt(from) == '>') {
      Element element = context.element();
      return new Step(Context.of(element.content(), element, Attribute.PLAIN), from + 1);
    }
    int end = attributeNameEnd(text, from);
    if (end < 0) {
      return badAttributeName(text, from);
    }
    if (end == from) {
      return Step.failed(
          text, "expected space, attr name, or end of tag, but got " + text.quoteFrom(from));
    }
    String name = text.text(from, end).toLowerCase(Locale.ROOT);
    Attribute attribute =
        context.element() == Element.SCRIPT && name.equals("type")
            ? Attribute.SCRIPT_TYPE
            : Attribute.of(name);
    State state = end == text.length() ? State.ATTRIBUTE_NAME : State.AFTER_NAME;
    Attribute kind = attribute == Attribute.UNSAFE ? Attribute.PLAIN : attribute;
    return new Step(Context.of(state, context.element(), kind), end);
  }

  static Step attributeName(Context context, Span text) {
    int end = attributeNameEnd(text, 0);
    if (end < 0) {
      return badAttributeName(text, 0);
    }
    return new Step(end == text.length() ? context : context.with(State.AFTER_NAME), end);
  }

  /** End of an attribute's name, or -1 if a character in it hints at a serious mistake. */
  private static int attributeNameEnd(Span text, int from) {
    int end = text.indexOfAny(" \t\n\f\r=>'\"<", from);
    if (end < 0) {
      return text.length();
    }
    return "'\"<".indexOf(text.charAt(end)) >= 0 ? -1 : end;
  }

  private static Step badAttributeName(Span text, int from) {
    int at = text.indexOfAny("'\"<", from);
    return Step.failed(
        text,
        Quoting.quote(text.text(at, at + 1)) + " in attribute name: " + text.quoteStartFrom(0));
  }

  static Step afterName(Context context, Span text) {
    int from = skipSpace(text, 0);
    if (from == text.length()) {
      return new Step(context, from);
    }
    return text.charAt(from) == '='
        ? new Step(context.with(State.BEFORE_VALUE), from + 1)
        : new Step(context.with(State.TAG), from);
  }

  static Step beforeValue(Context context, Span text) {
    int from = skipSpace(text, 0);
    if (from == text.length()) {
      return new Step(context, from);
    }
    char c = text.charAt(from);
    Delimiter delimiter =
        c == '\''
            ? Delimiter.SINGLE_QUOTE
            : c == '"' ? Delimiter.DOUBLE_QUOTE : Delimiter.SPACE_OR_TAG_END;
    Context inside = context.with(context.attribute().value()).with(delimiter);
    return new Step(inside, delimiter == Delimiter.SPACE_OR_TAG_END ? from : from + 1);
  }

  static Step comment(Context context, Span text) {
    int end = text.indexOf("-->", 0);
    return end < 0 ? new Step(context, text.length()) : new Step(Context.START, end + 3);
  }

  /** Reads up to the end tag of an element that has no tags inside. */
  static Step upToEndTag(Context context, Span text) {
    Element element = context.element();
    boolean hidden =
        element == Element.SCRIPT
            && (context.state().isScriptLiteral() || context.state().isComment());
    if (element != Element.NONE && !hidden) {
      int end = endTag(text, element.tag());
      if (end >= 0) {
        return new Step(Context.START, end);
      }
    }
    return new Step(context, text.length());
  }

  private static int endTag(Span text, String name) {
    for (int i = text.indexOf("</", 0); i >= 0; i = text.indexOf("</", i + 2)) {
      int end = i + 2 + name.length();
      if (end < text.length()
          && text.resembles(name, i + 2)
          && "> \t\n\f/".indexOf(text.charAt(end)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  static Step url(Context context, Span text) {
    Context after = context;
    if (text.indexOfAny("#?", 0) >= 0) {
      after = context.with(UrlPart.QUERY_OR_FRAGMENT);
    } else if (context.urlPart() == UrlPart.NONE && skipSpace(text, 0) < text.length()) {
      after = context.with(UrlPart.BEFORE_QUERY);
    }
    return new Step(after, text.length());
  }

  private static int skipSpace(Span text, int from) {
    int at = from;
    while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
