package org.kapacitor.template.internal.html;

import java.util.regex.Pattern;

/**
 * Literal text as it is output: without comments, and without characters that actions around it
 * could turn into tags.
 */
final class TextEscape {
  private static final Pattern SCRIPT_TAG =
      Pattern.compile("<(script|/script|!--)", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final StringBuilder to = new StringBuilder();
  private final Effort effort;
  private Context context;
  private int written;

  private TextEscape(Context context, String text, Effort effort) {
    this.context = context;
    this.effort = effort;
    this.text = text;
  }

  /**
   * The result.
   *
   * @param context behind the text
   */
  record Result(Context context, String text) {}

  static Result escape(Context context, String text, Effort effort) {
    return new TextEscape(context, text, effort).escape();
  }

  private Result escape() {
    int at = 0;
    Span rest = Span.of(text);
    while (rest.length() > 0) {
      effort.spend();
      Step step = Reader.read(context, rest);
      int end = at + step.length();
      piece(at, end, step.context());
      context = step.context();
      at = end;
      rest = rest.from(step.length());
    }
    if (written == 0 || context.is(State.ERROR)) {
      return new Result(context, text);
    }
    if (!isDropped(context)) {
      to.append(text, written, text.length());
    }
    return new Result(context, to.toString());
  }

  private static boolean isDropped(Context context) {
    return context.state().isComment() && context.delimiter() == Delimiter.NONE;
  }

  private void piece(int start, int end, Context after) {
    if (context.is(State.TEXT) || context.is(State.PLAIN_TEXT)) {
      escapeLoneBrackets(start, end, after);
    } else if (isDropped(context)) {
      replaceComment(end);
    }
    if (context.state() != after.state() && isDropped(after)) {
      to.append(text, written, end - commentStartLength(after.state()));
      written = end;
    }
    if (context.state().isScriptLiteral()) {
      escapeScriptTags(start, end);
    }
  }

  private void escapeLoneBrackets(int start, int end, Context after) {
    int until = end;
    if (after.state() != context.state()) {
      int tag = text.lastIndexOf('<', end - 1);
      until = tag >= start ? tag : end;
    }
    for (int i = text.indexOf('<', start); i >= 0 && i < until; i = text.indexOf('<', i + 1)) {
      if (!text.regionMatches(true, i, "<!DOCTYPE", 0, 9)) {
        to.append(text, written, i).append("&lt;");
        written = i + 1;
      }
    }
  }

  /** Comments separate tokens, and so does what they leave behind. */
  private void replaceComment(int end) {
    if (context.is(State.JS_BLOCK_COMMENT)) {
      boolean newline = new Span(text, written, end).indexOfAny("\n\r\u2028\u2029", 0) >= 0;
      to.append(newline ? '\n' : ' ');
    } else if (context.is(State.CSS_BLOCK_COMMENT)) {
      to.append(' ');
    }
    written = end;
  }

  private static int commentStartLength(State state) {
    return switch (state) {
      case COMMENT, JS_OPEN_COMMENT -> 4;
      case JS_CLOSE_COMMENT -> 3;
      default -> 2;
    };
  }

  private void escapeScriptTags(int start, int end) {
    String piece = text.substring(start, end);
    if (SCRIPT_TAG.matcher(piece).find()) {
      to.append(text, written, start);
      to.append(SCRIPT_TAG.matcher(piece).replaceAll("\\\\x3C$1"));
      written = end;
    }
  }
}
