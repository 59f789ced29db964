package org.kapacitor.front.console.internal.view;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kapacitor.tasks.RequestException;

/**
 * A pattern for ids as the HTTP API has it: {@code *} any characters but a slash, {@code ?} one of
 * them, {@code [a-z]} and {@code [^a]} sets, a backslash takes the next character as it is
 * (http-api.md section 1.4).
 */
final class Glob {
  private final int[] glob;
  private final StringBuilder regex = new StringBuilder();
  private int at;

  private Glob(String glob) {
    this.glob = glob.codePoints().toArray();
  }

  /**
   * Reads a pattern.
   *
   * @throws RequestException if it is malformed
   */
  static Predicate<String> parse(String glob) {
    try {
      return new Glob(glob).regex().asMatchPredicate();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw RequestException.invalid("malformed pattern " + Visible.quoted(glob));
    }
  }

  /** Whether a text is a pattern for more than one id. */
  static boolean isPattern(String text) {
    return text.matches(".*[*?\\[\\\\].*");
  }

  private Pattern regex() {
    while (at < glob.length) {
      int c = glob[at++];
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        case '[' -> appendSet();
        case '\\' -> append(glob[at++]);
        default -> append(c);
      }
    }
    return Pattern.compile(regex.toString());
  }

  private void append(int c) {
    regex.append("\\x{").append(Integer.toHexString(c)).append('}');
  }

  private void appendSet() {
    regex.append('[');
    if (glob[at] == '^') {
      regex.append('^');
      at++;
    }
    do {
      appendMember();
      if (glob[at] == '-') {
        regex.append('-');
        at++;
        appendMember();
      }
    } while (glob[at] != ']');
    regex.append(']');
    at++;
  }

  private void appendMember() {
    int c = glob[at++];
    if (c == '-' || c == ']') {
      throw new IllegalArgumentException("malformed set");
    }
    append(c == '\\' ? glob[at++] : c);
  }
}
