package org.kapacitor.template.internal.html;

import java.util.Set;

/** Reads JavaScript, as far as needed to know what an expression in it would be part of. */
final class ScriptReader {
  private static final String WHITE_SPACE =
      "\f\n\r\t\u000b \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
          + "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  /** Words behind which a slash begins a regular expression. */
  private static final Set<String> BEFORE_REGEX =
      Set.of(
          "break",
          "case",
          "continue",
          "delete",
          "do",
          "else",
          "finally",
          "in",
          "instanceof",
          "return",
          "throw",
          "try",
          "typeof",
          "void");

  private ScriptReader() {}

  static Step script(Context context, Span text) {
    int at = text.indexOfAny("\"`'/{}<-#", 0);
    if (at < 0) {
      return new Step(context.with(slashAfter(text, context.slash())), text.length());
    }
    Context before = context.with(slashAfter(text.upTo(at), context.slash()));
    return switch (text.charAt(at)) {
      case '"' -> new Step(before.with(State.JS_DOUBLE_QUOTED).with(Slash.REGEX), at + 1);
      case '\'' -> new Step(before.with(State.JS_SINGLE_QUOTED).with(Slash.REGEX), at + 1);
      case '`' -> new Step(before.with(State.JS_TEMPLATE).with(Slash.REGEX), at + 1);
      case '/' -> slash(before, text, at);
      case '{' -> new Step(before.brace(1), at + 1);
      case '}' -> new Step(before.brace(-1), at + 1);
      case '<' -> comment(before, text, at, "<!--", State.JS_OPEN_COMMENT);
      case '-' -> comment(before, text, at, "-->", State.JS_CLOSE_COMMENT);
      default -> comment(before, text, at, "#!", State.JS_LINE_COMMENT);
    };
  }

  /** The comments that HTML and interpreters brought into the language. */
  private static Step comment(Context context, Span text, int at, String start, State state) {
    return text.startsWith(start, at)
        ? new Step(context.with(state), at + start.length())
        : new Step(context, at + 1);
  }

  private static Step slash(Context context, Span text, int at) {
    if (text.startsWith("//", at)) {
      return new Step(context.with(State.JS_LINE_COMMENT), at + 2);
    }
    if (text.startsWith("/*", at)) {
      return new Step(context.with(State.JS_BLOCK_COMMENT), at + 2);
    }
    return switch (context.slash()) {
      case REGEX -> new Step(context.with(State.JS_REGEX), at + 1);
      case DIVISION -> new Step(context.with(Slash.REGEX), at + 1);
      case UNKNOWN ->
          Step.failed(text, "'/' could start a division or regexp: " + text.quoteStartFrom(at));
    };
  }

  static Step template(Context context, Span text) {
    int at = text.indexOfAny("`\\$", 0);
    while (at >= 0) {
      char c = text.charAt(at);
      if (c == '`') {
        return new Step(context.with(State.JS), at + 1);
      }
      if (c == '$' && text.startsWith("{", at + 1)) {
        return new Step(context.enterExpression(), at + 2);
      }
      if (c == '\\' && ++at == text.length()) {
        return Step.unfinishedEscape("JS", text);
      }
      at = text.indexOfAny("`\\$", at + 1);
    }
    return new Step(context, text.length());
  }

  /** Reads a string or a regular expression. */
  static Step delimited(Context context, Span text) {
    String specials =
        switch (context.state()) {
          case JS_DOUBLE_QUOTED -> "\\\"";
          case JS_SINGLE_QUOTED -> "\\'";
          default -> "\\/[]";
        };
    boolean inSet = false;
    int at = text.indexOfAny(specials, 0);
    while (at >= 0) {
      char c = text.charAt(at);
      if (c == '\\') {
        if (++at == text.length()) {
          return Step.unfinishedEscape("JS", text);
        }
      } else if (c == '[' || c == ']') {
        inSet = c == '[';
      } else if (c == '/' && isEndOfScript(text, at)) {
        at++;
      } else if (!inSet) {
        return new Step(context.with(State.JS).with(Slash.DIVISION), at + 1);
      }
      at = text.indexOfAny(specials, at + 1);
    }
    return inSet
        ? Step.failed(text, "unfinished JS regexp charset: " + text.quoteFrom(0))
        : new Step(context, text.length());
  }

  /** The slash of an end tag ends no regular expression: the tag is going to be escaped. */
  private static boolean isEndOfScript(Span text, int slash) {
    return slash > 0 && text.resembles("</script", slash - 1);
  }

  static Step blockComment(Context context, Span text) {
    int end = text.indexOf("*/", 0);
    if (end < 0) {
      return new Step(context, text.length());
    }
    State after = context.is(State.JS_BLOCK_COMMENT) ? State.JS : State.CSS;
    return new Step(context.with(after), end + 2);
  }

  static Step lineComment(Context context, Span text) {
    boolean css = context.is(State.CSS_LINE_COMMENT);
    int end = text.indexOfAny(css ? "\n\f\r" : "\n\r\u2028\u2029", 0);
    if (end < 0) {
      return new Step(context, text.length());
    }
    // The end of the line is no part of the comment.
    return new Step(context.with(css ? State.CSS : State.JS), end);
  }

  /** What a slash is behind some tokens, which are no strings, comments or expressions. */
  private static Slash slashAfter(Span text, Slash before) {
    int end = text.length();
    while (end > 0 && WHITE_SPACE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return before;
    }
    char c = text.charAt(end - 1);
    if (c == '+' || c == '-') {
      int start = end - 1;
      while (start > 0 && text.charAt(start - 1) == c) {
        start--;
      }
      // Pairs are operators behind a value, as in x++.
      return (end - start) % 2 == 1 ? Slash.REGEX : Slash.DIVISION;
    }
    if (c == '.') {
      boolean number = end > 1 && text.charAt(end - 2) >= '0' && text.charAt(end - 2) <= '9';
      return number ? Slash.DIVISION : Slash.REGEX;
    }
    if (",<>=*%&|^?!~([:;{}".indexOf(c) >= 0) {
      return Slash.REGEX;
    }
    int start = end;
    while (start > 0 && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    return BEFORE_REGEX.contains(text.text(start, end)) ? Slash.REGEX : Slash.DIVISION;
  }

  /** Whether a character can be part of a word or a number. */
  static boolean isNamePart(char c) {
    return c == '$'
        || c == '_'
        || c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z';
  }
}
