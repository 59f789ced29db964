package org.kapacitor.front.http.internal.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes time-based UUIDs, version 1 of RFC 4122. Safe for use by several threads. */
final class RequestIds {
  /** Steps of 100 nanoseconds from 1582-10-15 to 1970. */
  private static final long GREGORIAN_OFFSET = 0x01B21DD213814000L;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final AtomicLong last = new AtomicLong();
  private final long lowBits;

  RequestIds() {
    // A random clock sequence and node; the multicast bit marks the node as no hardware address.
    long random = new SecureRandom().nextLong();
    lowBits = random & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0100_0000_0000L;
  }

  /** A fresh id. */
  String next() {
    long now = System.currentTimeMillis() * 10_000 + GREGORIAN_OFFSET;
    long time = last.accumulateAndGet(now, (before, current) -> Math.max(before + 1, current));
    long highBits = time << 32 | (time >>> 16 & 0xFFFF_0000L) | 0x1000 | time >>> 48 & 0x0FFF;
    byte[] text = new byte[36];
    write(text, 0, 8, highBits >>> 32);
    write(text, 9, 4, highBits >>> 16);
    write(text, 14, 4, highBits);
    write(text, 19, 4, lowBits >>> 48);
    write(text, 24, 12, lowBits);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void write(byte[] text, int from, int count, long value) {
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = HEX[(int) value & 15];
      value >>>= 4;
    }
    if (from > 0) {
      text[from - 1] = '-';
    }
  }
}
