package org.kapacitor.template.internal.html;

/**
 * Some text was read.
 *
 * @param context behind it
 * @param length how many characters
 */
record Step(Context context, int length) {

  static Step failed(Span text, String problem) {
    return new Step(Context.failed(Problem.of(problem)), text.length());
  }

  /** The problem that an escape sequence is cut off by the end of the text. */
  static Step unfinishedEscape(String language, Span text) {
    return failed(
        text, "unfinished escape sequence in " + language + " string: " + text.quoteFrom(0));
  }
}
