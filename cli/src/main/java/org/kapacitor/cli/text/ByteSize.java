package org.kapacitor.cli.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sizes in units of 1000: {@code 81 B, 1.2 kB, 12 MB}.
 *
 * <p>Reference: cli.md section 1, formats.
 */
public final class ByteSize {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private ByteSize() {}

  /** The text of a size; the bits count as an unsigned number, so -1 is {@code 18 EB}. */
  public static String of(long bytes) {
    BigDecimal size = new BigDecimal(Long.toUnsignedString(bytes));
    int unit = Math.max(0, (size.precision() - 1) / 3);
    BigDecimal value = size.movePointLeft(3 * unit).setScale(1, RoundingMode.HALF_UP);
    boolean fraction = unit > 0 && value.compareTo(BigDecimal.TEN) < 0;
    return value.setScale(fraction ? 1 : 0, RoundingMode.HALF_EVEN) + " " + UNITS[unit];
  }
}
