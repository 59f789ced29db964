package org.kapacitor.engine.internal.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Eight bytes at a time. Buffers must have {@link #PADDING} bytes behind what is read. */
final class Bytes {
  /** Bytes that may be read beyond the end of the text. */
  static final int PADDING = 16;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long ZEROS = ONES * '0';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long EQUALS = ONES * '=';

  private Bytes() {}

  static long load(byte[] buffer, int at) {
    return (long) LONGS.get(buffer, at);
  }

  /**
   * Marks bytes below or equal to a space (space, tab, end of line) and backslashes with their high
   * bit. Only the lowest mark can be relied upon.
   */
  static long breaks(long word) {
    long escapes = word ^ BACKSLASHES;
    return ((word - ONES * 0x21) & ~word | (escapes - ONES) & ~escapes) & HIGH_BITS;
  }

  /** Marks as {@link #breaks} does, and equals signs too. */
  static long breaksOrEquals(long word) {
    long equals = word ^ EQUALS;
    return breaks(word) | (equals - ONES) & ~equals & HIGH_BITS;
  }

  /** Marks bytes that are not digits as {@link #breaks} does. */
  static long nonDigits(long word) {
    long digits = word ^ ZEROS;
    return (digits + ONES * 0x76 | digits) & HIGH_BITS;
  }

  /** Value of eight digits. */
  static long eightDigits(long word) {
    long pairs = (word & ONES * 0x0F) * (10 << 8 | 1) >>> 8;
    long fours = (pairs & 0x00FF_00FF_00FF_00FFL) * (100 << 16 | 1) >>> 16;
    return (fours & 0x0000_FFFF_0000_FFFFL) * (10_000L << 32 | 1) >>> 32;
  }

  /** The first {@code count} digits moved behind zeros. */
  static long withLeadingZeros(long word, int count) {
    int shift = 64 - 8 * count;
    return word << shift | ZEROS >>> (64 - shift);
  }

  /** Number of bytes before the lowest mark. */
  static int before(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** The word with all but its first {@code count} bytes set to zero. */
  static long first(long word, int count) {
    return count == 0 ? 0 : word & (-1L >>> (64 - 8 * count));
  }

  static String text(byte[] buffer, int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }
}
