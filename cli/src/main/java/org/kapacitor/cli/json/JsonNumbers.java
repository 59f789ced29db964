package org.kapacitor.cli.json;

import java.util.OptionalLong;

/** The values of number literals. */
public final class JsonNumbers {
  private JsonNumbers() {}

  /** A literal without fraction and exponent that fits into 64 bits; else empty. */
  public static OptionalLong integer(JsonValue.Number number) {
    try {
      return OptionalLong.of(Long.parseLong(number.literal()));
    } catch (NumberFormatException notAnInteger) {
      return OptionalLong.empty();
    }
  }

  /** The number without its fraction, or the nearest end of the 64-bit range. */
  public static long truncated(JsonValue.Number number) {
    OptionalLong integer = integer(number);
    return integer.isPresent() ? integer.getAsLong() : (long) Double.parseDouble(number.literal());
  }
}
