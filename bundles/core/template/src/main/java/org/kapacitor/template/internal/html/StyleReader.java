package org.kapacitor.template.internal.html;

/** Reads style sheets. Strings in them are taken for URLs, which does other strings no harm. */
final class StyleReader {
  private static final String SPACE = "\t\n\f\r ";

  private StyleReader() {}

  static Step style(Context context, Span text) {
    int at = text.indexOfAny("(\"'/", 0);
    while (at >= 0) {
      switch (text.charAt(at)) {
        case '"' -> {
          return new Step(context.with(State.CSS_DOUBLE_QUOTED), at + 1);
        }
        case '\'' -> {
          return new Step(context.with(State.CSS_SINGLE_QUOTED), at + 1);
        }
        case '(' -> {
          if (isUrlFunction(text, at)) {
            return url(context, text, at + 1);
          }
        }
        default -> {
          if (text.startsWith("//", at)) {
            return new Step(context.with(State.CSS_LINE_COMMENT), at + 2);
          }
          if (text.startsWith("/*", at)) {
            return new Step(context.with(State.CSS_BLOCK_COMMENT), at + 2);
          }
        }
      }
      at = text.indexOfAny("(\"'/", at + 1);
    }
    return new Step(context, text.length());
  }

  private static boolean isUrlFunction(Span text, int paren) {
    int end = paren;
    while (end > 0 && SPACE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end >= 3
        && text.resembles("url", end - 3)
        && (end == 3 || !Css.isNamePart(text.text(0, end - 3).codePointBefore(end - 3)));
  }

  private static Step url(Context context, Span text, int from) {
    int at = from;
    while (at < text.length() && SPACE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (text.startsWith("\"", at)) {
      return new Step(context.with(State.CSS_DOUBLE_QUOTED_URL), at + 1);
    }
    if (text.startsWith("'", at)) {
      return new Step(context.with(State.CSS_SINGLE_QUOTED_URL), at + 1);
    }
    return new Step(context.with(State.CSS_URL), at);
  }

  /** Reads a string or the URL of {@code url(...)}. */
  static Step string(Context context, Span text) {
    String specials =
        switch (context.state()) {
          case CSS_DOUBLE_QUOTED, CSS_DOUBLE_QUOTED_URL -> "\\\"";
          case CSS_SINGLE_QUOTED, CSS_SINGLE_QUOTED_URL -> "\\'";
          default -> "\\\t\n\f\r )";
        };
    Context inside = context;
    int read = 0;
    int at = text.indexOfAny(specials, 0);
    while (at >= 0) {
      if (text.charAt(at) != '\\') {
        return new Step(inside.with(State.CSS), at + 1);
      }
      if (++at == text.length()) {
        return Step.unfinishedEscape("CSS", text);
      }
      inside = MarkupReader.url(inside, Span.of(Css.decode(text.text(0, at + 1)))).context();
      read = at + 1;
      at = text.indexOfAny(specials, read);
    }
    Context after =
        MarkupReader.url(inside, Span.of(Css.decode(text.text(read, text.length())))).context();
    return new Step(after, text.length());
  }
}
