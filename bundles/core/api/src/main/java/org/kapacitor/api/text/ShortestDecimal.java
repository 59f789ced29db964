package org.kapacitor.api.text;

/**
 * The shortest decimal that reads back as a given double, and of those the nearest to it: {@code
 * digits * 10^exponent}. The algorithm is Schubfach (Raffaello Giulietti, "The Schubfach way to
 * render doubles"); names are the paper's.
 *
 * <p>The runtime's own {@code Double.toString} is not always the shortest before Java 19.
 */
final class ShortestDecimal {
  private static final int MANTISSA_BITS = 52;
  private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
  private static final int MIN_EXPONENT = -1074;
  private static final long MASK_63 = Long.MAX_VALUE;

  private final long digits;
  private final int exponent;

  private ShortestDecimal(long digits, int exponent) {
    this.digits = digits;
    this.exponent = exponent;
  }

  /** The digits as a number without trailing zeros. */
  long digits() {
    return digits;
  }

  /** Power of ten by which the digits are multiplied. */
  int exponent() {
    return exponent;
  }

  /** The decimal of a finite number greater than zero. */
  static ShortestDecimal of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & (IMPLICIT_BIT - 1);
    int biased = (int) (bits >>> MANTISSA_BITS) & 0x7FF;
    if (biased == 0) {
      return convert(fraction, MIN_EXPONENT);
    }
    long mantissa = fraction | IMPLICIT_BIT;
    int q = biased + MIN_EXPONENT - 1;
    if (q <= 0 && q > -MANTISSA_BITS && (mantissa & ((1L << -q) - 1)) == 0) {
      return trimmed(mantissa >>> -q, 0);
    }
    return convert(mantissa, q);
  }

  private static ShortestDecimal convert(long c, int q) {
    int odd = (int) c & 1;
    long cb = c << 2;
    boolean regular = c != IMPLICIT_BIT || q == MIN_EXPONENT;
    long cbLeft = regular ? cb - 2 : cb - 1;
    int k = (int) ((q * 661_971_961_083L + (regular ? 0 : -274_743_187_321L)) >> 41);
    int h = q + PowersOfTen.floorLog2(-k) + 2;

    // g is 10^-k in 126 bits, rounded up; g1 and g0 are its halves of 63 bits.
    long high = PowersOfTen.high(-k);
    long low = PowersOfTen.low(-k) >>> 2 | high << 62;
    high >>>= 2;
    low++;
    if (low == 0) {
      high++;
    }
    long g1 = high << 1 | low >>> 63;
    long g0 = low & MASK_63;

    long vb = roundToOdd(g1, g0, cb << h);
    long vbLeft = roundToOdd(g1, g0, cbLeft << h) + odd;
    long vbRight = roundToOdd(g1, g0, (cb + 2) << h) - odd;

    long s = vb >> 2;
    if (s >= 10) {
      long shorter = s / 10 * 10;
      boolean lower = vbLeft <= shorter << 2;
      boolean upper = (shorter + 10) << 2 <= vbRight;
      if (lower != upper) {
        return trimmed(lower ? shorter : shorter + 10, k);
      }
    }
    boolean lower = vbLeft <= s << 2;
    boolean upper = (s + 1) << 2 <= vbRight;
    if (lower != upper) {
      return trimmed(lower ? s : s + 1, k);
    }
    long toMiddle = vb - ((2 * s + 1) << 1);
    return trimmed(toMiddle < 0 || toMiddle == 0 && (s & 1) == 0 ? s : s + 1, k);
  }

  /** The product g * cp / 2^127, its last bit set if anything was cut off. */
  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | ((z & MASK_63) + MASK_63) >>> 63;
  }

  private static ShortestDecimal trimmed(long digits, int exponent) {
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
    return new ShortestDecimal(digits, exponent);
  }
}
