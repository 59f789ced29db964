package org.kapacitor.api.text;

import java.math.BigInteger;

/**
 * 10^k for k in [-342, 324] as 128-bit significands with the top bit set, rounded down: what exact
 * conversion between binary and decimal needs.
 */
final class PowersOfTen {
  static final int MIN = -342;
  static final int MAX = 324;

  private static final long[] HIGH = new long[MAX - MIN + 1];
  private static final long[] LOW = new long[MAX - MIN + 1];

  static {
    for (int k = MIN; k <= MAX; k++) {
      BigInteger significand;
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      if (k >= 0) {
        significand = power.shiftLeft(128 - power.bitLength());
      } else {
        significand = BigInteger.ONE.shiftLeft(127 + power.bitLength()).divide(power);
      }
      HIGH[k - MIN] = significand.shiftRight(64).longValue();
      LOW[k - MIN] = significand.longValue();
    }
  }

  private PowersOfTen() {}

  /** Upper 64 bits of the significand of 10^k. */
  static long high(int k) {
    return HIGH[k - MIN];
  }

  /** Lower 64 bits of the significand of 10^k. */
  static long low(int k) {
    return LOW[k - MIN];
  }

  /** Floor of log2(10^k); 10^k is about significand * 2^(floorLog2(k) - 127). */
  static int floorLog2(int k) {
    return (int) ((k * 913_124_641_741L) >> 38);
  }
}
