package org.kapacitor.node.udf.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes protobuf messages into memory. Everything is written that is asked for, defaults too. Not
 * safe for use by several threads.
 */
public final class WireWriter {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;

  private byte[] buffer = new byte[1024];
  private int size;

  /** Number of bytes written. */
  public int size() {
    return size;
  }

  /** The array that holds what was written, from its start. */
  public byte[] array() {
    return buffer;
  }

  /** A copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  /** Forgets what was written, down to a size that it had before. */
  public void truncate(int to) {
    size = to;
  }

  /** An integer, an enum's number or a boolean as 0 or 1. */
  public void int64(int field, long value) {
    tag(field, VARINT);
    varint(value);
  }

  /** A boolean. */
  public void bool(int field, boolean value) {
    int64(field, value ? 1 : 0);
  }

  /** A double. */
  public void float64(int field, double value) {
    tag(field, FIXED64);
    ensure(Long.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int i = 0; i < Long.BYTES; i++) {
      buffer[size++] = (byte) (bits >>> 8 * i);
    }
  }

  /** A string. */
  public void text(int field, String value) {
    int mark = begin(field);
    int length = value.length();
    ensure(length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        byte[] rest = value.substring(i).getBytes(StandardCharsets.UTF_8);
        append(rest, rest.length);
        break;
      }
      buffer[size++] = (byte) c;
    }
    end(mark);
  }

  /** Bytes. */
  public void bytes(int field, byte[] value) {
    int mark = begin(field);
    append(value, value.length);
    end(mark);
  }

  /** The first bytes of an array, which are complete as they are. */
  public void append(byte[] raw, int length) {
    ensure(length);
    System.arraycopy(raw, 0, buffer, size, length);
    size += length;
  }

  /** Bytes with their length in front. */
  public void frame(byte[] content) {
    int mark = begin();
    append(content, content.length);
    end(mark);
  }

  /** An entry of a map whose values are strings. */
  public void entry(int field, String key, String value) {
    int mark = begin(field);
    text(1, key);
    text(2, value);
    end(mark);
  }

  /** Begins a message inside the message; what follows is its content. Returns what ends it. */
  public int begin(int field) {
    tag(field, BYTES);
    return begin();
  }

  /** Begins something that has its length in front and nothing else. Returns what ends it. */
  public int begin() {
    ensure(1);
    return ++size;
  }

  /** Ends what {@link #begin} began: its length is written in front of it. */
  public void end(int mark) {
    int length = size - mark;
    int more = 0;
    for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
      more++;
    }
    if (more > 0) {
      // One byte was left free; long content moves up to make room for the others.
      ensure(more);
      System.arraycopy(buffer, mark, buffer, mark + more, length);
    }
    size = mark - 1;
    varint(length);
    size += length;
  }

  private void tag(int field, int type) {
    varint((long) field << 3 | type);
  }

  private void varint(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      buffer[size++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    buffer[size++] = (byte) rest;
  }

  private void ensure(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), buffer.length * 2));
    }
  }
}
