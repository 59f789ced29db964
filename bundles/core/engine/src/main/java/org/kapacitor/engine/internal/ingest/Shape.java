package org.kapacitor.engine.internal.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;

/** A layout with the bytes of its fields' names, to compare with a line eight bytes at a time. */
final class Shape {
  final Layout layout;
  final FieldType[] types;
  private final byte[][] names;
  private final long[] heads;
  private final long[] masks;
  private final long[] tails;

  /** Names must not need escapes in line protocol. */
  Shape(Layout layout) {
    this.layout = layout;
    int size = layout.size();
    types = new FieldType[size];
    names = new byte[size][];
    heads = new long[size];
    masks = new long[size];
    tails = new long[size];
    for (int i = 0; i < size; i++) {
      types[i] = layout.type(i);
      byte[] name = (layout.name(i) + "=").getBytes(StandardCharsets.UTF_8);
      names[i] = name;
      heads[i] = Bytes.load(Arrays.copyOf(name, Math.max(8, name.length)), 0);
      masks[i] = -1L >>> (64 - 8 * Math.min(8, name.length));
      tails[i] = name.length > 8 ? Bytes.load(name, name.length - 8) : 0;
      heads[i] &= masks[i];
    }
  }

  /** Length of {@code name=} if the text at {@code at} starts with field {@code index}, else 0. */
  int matches(int index, byte[] buffer, int at) {
    if ((Bytes.load(buffer, at) & masks[index]) != heads[index]) {
      return 0;
    }
    byte[] name = names[index];
    int length = name.length;
    if (length <= 8) {
      return length;
    }
    if (Bytes.load(buffer, at + length - 8) != tails[index]) {
      return 0;
    }
    // Head and tail overlap or touch up to 16 bytes; what lies between is compared only beyond
    // that.
    return length <= 16 || Arrays.equals(buffer, at + 8, at + length - 8, name, 8, length - 8)
        ? length
        : 0;
  }
}
