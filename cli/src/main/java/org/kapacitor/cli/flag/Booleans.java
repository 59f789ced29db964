package org.kapacitor.cli.flag;

import java.util.Optional;

/** The words for true and false in options and environment variables (cli.md section 1). */
public final class Booleans {
  private Booleans() {}

  /** The value of a word; empty if it is none. */
  public static Optional<Boolean> parse(String word) {
    return switch (word) {
      case "1", "t", "T", "TRUE", "true", "True" -> Optional.of(true);
      case "0", "f", "F", "FALSE", "false", "False" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
