package org.kapacitor.cli.text;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A zone read from a TZif file (RFC 8536). */
final class ZoneFile implements Zone {
  private static final int MAGIC = 0x545A6966;

  private final long[] transitions;
  private final int[] types;
  private final Offset[] offsets;
  private final Optional<PosixZone> later;

  private ZoneFile(long[] transitions, int[] types, Offset[] offsets, Optional<PosixZone> later) {
    this.transitions = transitions;
    this.types = types;
    this.offsets = offsets;
    this.later = later;
  }

  /**
   * Reads the content of a file.
   *
   * @throws IllegalArgumentException if it is not a zone file
   */
  static ZoneFile parse(byte[] content) {
    try {
      ByteBuffer in = ByteBuffer.wrap(content);
      Counts counts = Counts.read(in);
      if (counts.version == 0) {
        return body(in, counts, 4);
      }
      // The first block has 32-bit times only; the second repeats all with 64 bits.
      in.position(in.position() + counts.bodySize(4));
      return body(in, Counts.read(in), 8);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("zone file ends early", e);
    }
  }

  private record Counts(
      int version, int isUt, int isStandard, int leaps, int times, int types, int letters) {

    static Counts read(ByteBuffer in) {
      if (in.getInt() != MAGIC) {
        throw new IllegalArgumentException("not a zone file");
      }
      int version = in.get();
      in.position(in.position() + 15);
      return new Counts(
          version, in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }

    int bodySize(int timeSize) {
      return times * (timeSize + 1)
          + types * 6
          + letters
          + leaps * (timeSize + 4)
          + isStandard
          + isUt;
    }
  }

  private static ZoneFile body(ByteBuffer in, Counts counts, int timeSize) {
    if (counts.types == 0 || counts.bodySize(timeSize) > in.remaining()) {
      throw new IllegalArgumentException("zone file ends early");
    }
    int end = in.position() + counts.bodySize(timeSize);
    long[] transitions = new long[counts.times];
    for (int i = 0; i < counts.times; i++) {
      transitions[i] = timeSize == 8 ? in.getLong() : in.getInt();
    }
    int[] types = new int[counts.times];
    for (int i = 0; i < counts.times; i++) {
      types[i] = in.get() & 0xFF;
    }
    int[][] rows = new int[counts.types][];
    for (int i = 0; i < counts.types; i++) {
      int seconds = in.getInt();
      in.get();
      rows[i] = new int[] {seconds, in.get() & 0xFF};
    }
    byte[] letters = new byte[counts.letters];
    in.get(letters);
    Offset[] offsets = new Offset[counts.types];
    for (int i = 0; i < counts.types; i++) {
      offsets[i] = new Offset(rows[i][0], abbreviation(letters, rows[i][1]));
    }
    in.position(end);
    return new ZoneFile(transitions, types, offsets, timeSize == 8 ? footer(in) : Optional.empty());
  }

  private static String abbreviation(byte[] letters, int start) {
    int end = start;
    while (letters[end] != 0) {
      end++;
    }
    return new String(letters, start, end - start, StandardCharsets.US_ASCII);
  }

  private static Optional<PosixZone> footer(ByteBuffer in) {
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    String rule = new String(rest, StandardCharsets.US_ASCII).strip();
    return rule.isEmpty() ? Optional.empty() : PosixZone.parse(rule);
  }

  @Override
  public Offset at(long epochSecond) {
    int last = transitions.length - 1;
    if ((last < 0 || epochSecond >= transitions[last]) && later.isPresent()) {
      return later.get().at(epochSecond);
    }
    int found = Arrays.binarySearch(transitions, epochSecond);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? offsets[0] : offsets[types[index]];
  }
}
