package org.kapacitor.node.udf.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a protobuf message field by field:
 *
 * <pre>{@code
 * while (reader.next()) {
 *   switch (reader.field()) {
 *     case 1 -> name = reader.text();
 *     default -> reader.skip();
 *   }
 * }
 * }</pre>
 *
 * Not safe for use by several threads.
 */
public final class WireReader {
  private final byte[] bytes;
  private int position;
  private int limit;
  private int field;
  private int type;

  /** Reads a message that is all of an array. */
  public WireReader(byte[] bytes) {
    this.bytes = bytes;
    limit = bytes.length;
  }

  /**
   * Goes to the next field; false at the end of the message. The value of the one before must have
   * been read or skipped.
   *
   * @throws WireException if the message is malformed, as all methods do
   */
  public boolean next() {
    if (position == limit) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    type = (int) tag & 7;
    if (field <= 0) {
      throw new WireException("illegal field number " + field);
    }
    return true;
  }

  /** Number of the field. */
  public int field() {
    return field;
  }

  /** Value of an integer or enum. */
  public long int64() {
    expect(WireWriter.VARINT);
    return varint();
  }

  /** Value of a boolean. */
  public boolean bool() {
    return int64() != 0;
  }

  /** Value of a double. */
  public double float64() {
    expect(WireWriter.FIXED64);
    int from = advance(Long.BYTES);
    long bits = 0;
    for (int i = Long.BYTES - 1; i >= 0; i--) {
      bits = bits << 8 | bytes[from + i] & 0xff;
    }
    return Double.longBitsToDouble(bits);
  }

  /** Value of a string. */
  public String text() {
    int length = length();
    return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
  }

  /** Value of bytes. */
  public byte[] bytes() {
    int length = length();
    int from = advance(length);
    return Arrays.copyOfRange(bytes, from, from + length);
  }

  /**
   * Enters a message inside the message: {@link #next} goes through its fields. Returns what {@link
   * #leave} takes.
   */
  public int enter() {
    int length = length();
    int outer = limit;
    int end = advance(length);
    position = end;
    limit = end + length;
    return outer;
  }

  /** Goes on behind the message that was entered. */
  public void leave(int outer) {
    position = limit;
    limit = outer;
  }

  /** Whether the value is of a repeated number in its packed form: see {@link #packed}. */
  boolean isPacked() {
    return type == WireWriter.BYTES;
  }

  /** The next number of packed ones that were entered; check {@link #atEnd} before. */
  long packed() {
    return varint();
  }

  /** The next of several messages that each have their length in front; {@link #atEnd} ends. */
  public byte[] frame() {
    type = WireWriter.BYTES;
    return bytes();
  }

  /** Whether all is read, or all of what was entered. */
  public boolean atEnd() {
    return position == limit;
  }

  /** Skips the value. */
  public void skip() {
    switch (type) {
      case WireWriter.VARINT -> varint();
      case WireWriter.FIXED64 -> advance(Long.BYTES);
      case WireWriter.BYTES -> advance(length());
      case 5 -> advance(Integer.BYTES);
      default -> throw new WireException("illegal wire type " + type + " of field " + field);
    }
  }

  private void expect(int wanted) {
    if (type != wanted) {
      throw new WireException(
          "field " + field + " has wire type " + type + " instead of " + wanted);
    }
  }

  private int length() {
    expect(WireWriter.BYTES);
    long length = varint();
    if (length < 0 || length > limit - position) {
      throw new WireException("field " + field + " is longer than its message");
    }
    return (int) length;
  }

  private int advance(int count) {
    if (count > limit - position) {
      throw new WireException("field " + field + " is longer than its message");
    }
    int from = position;
    position += count;
    return from;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = bytes[advance(1)];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new WireException("number of more than 64 bits");
  }
}
