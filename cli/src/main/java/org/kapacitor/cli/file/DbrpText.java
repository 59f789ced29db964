package org.kapacitor.cli.file;

import java.util.Optional;
import org.kapacitor.cli.flag.ValueCheck;

/**
 * The form {@code "db"."rp"} of an option: quotes are optional, {@code \"} stands for a quote
 * inside them, and without them the database ends at the first dot.
 *
 * <p>Reference: cli.md section 2, define.
 */
public final class DbrpText implements ValueCheck {
  private static final String NO_DOT =
      "does not contain a '.', it must be in the form \"dbname\".\"rpname\" where the quotes are"
          + " optional.";
  private static final String NO_POLICY =
      "dbrp must specify retention policy, do you have a missing or extra '.'?";

  @Override
  public Optional<String> problem(String value) {
    try {
      parse(value);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException with the {@link #problem}
   */
  public static Dbrp parse(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("dbrp cannot be empty");
    }
    boolean quoted = value.charAt(0) == '"';
    int end = quoted ? closingQuote(value, 0) + 1 : value.indexOf('.');
    if (end < 0) {
      throw new IllegalArgumentException(NO_DOT);
    }
    if (end >= value.length() - 1 || value.charAt(end) != '.') {
      throw new IllegalArgumentException(NO_POLICY);
    }
    String db = quoted ? unquote(value, 0, end - 1) : value.substring(0, end);
    int start = end + 1;
    String rp =
        value.charAt(start) == '"'
            ? unquote(value, start, closingQuote(value, start))
            : value.substring(start);
    return new Dbrp(db, rp);
  }

  private static int closingQuote(String value, int opening) {
    for (int i = opening + 1; i < value.length(); i++) {
      if (value.startsWith("\\\"", i)) {
        i++;
      } else if (value.charAt(i) == '"') {
        return i;
      }
    }
    throw new IllegalArgumentException("missing closing '\"'");
  }

  private static String unquote(String value, int opening, int closing) {
    return value.substring(opening + 1, closing).replace("\\\"", "\"");
  }
}
