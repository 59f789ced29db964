package org.kapacitor.api.text;

/**
 * Decimals to doubles, correctly rounded (Daniel Lemire, "Number parsing at a gigabyte per
 * second").
 */
public final class Decimals {
  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long MAX_EXACT = 1L << 53;

  private Decimals() {}

  /**
   * The double nearest to {@code digits * 10^exponent}.
   *
   * @param digits not negative
   * @return NaN in the rare case that this way cannot decide: parse the text by other means then
   */
  public static double toDouble(long digits, int exponent) {
    if (digits < MAX_EXACT && exponent >= -22 && exponent <= 22) {
      return exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
    }
    if (digits == 0) {
      return 0;
    }
    if (exponent < -300 || exponent > 288) {
      return Double.NaN;
    }
    return lemire(digits, exponent);
  }

  private static double lemire(long digits, int exponent) {
    int zeros = Long.numberOfLeadingZeros(digits);
    long w = digits << zeros;
    long powerHigh = PowersOfTen.high(exponent);
    long high = unsignedHigh(w, powerHigh);
    long low = w * powerHigh;
    if ((high & 0x1FF) == 0x1FF) {
      long middle = unsignedHigh(w, PowersOfTen.low(exponent));
      low += middle;
      if (Long.compareUnsigned(low, middle) < 0) {
        high++;
      }
      if ((high & 0x1FF) == 0x1FF && low == -1) {
        return Double.NaN;
      }
    }
    int upper = (int) (high >>> 63);
    long mantissa = high >>> (upper + 9);
    int binary = PowersOfTen.floorLog2(exponent) + 63 - zeros + upper;
    boolean halfway = low == 0 && (high & 0x1FF) == 0 && (mantissa & 3) == 1;
    if (halfway || binary < -1021 || binary > 1022) {
      return Double.NaN;
    }
    mantissa = (mantissa + 1) >>> 1;
    if (mantissa >= MAX_EXACT) {
      mantissa = MAX_EXACT >>> 1;
      binary++;
    }
    return Double.longBitsToDouble((mantissa & (MAX_EXACT / 2 - 1)) | (long) (binary + 1023) << 52);
  }

  private static long unsignedHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }
}
