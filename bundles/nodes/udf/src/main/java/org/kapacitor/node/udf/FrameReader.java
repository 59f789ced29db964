package org.kapacitor.node.udf;

import java.io.IOException;
import java.util.Optional;

/** Cuts what an agent sends into messages, which have their length in front. */
final class FrameReader {
  /** Longest message that is taken: a snapshot may be large. */
  private static final int MAX_LENGTH = 256 * 1024 * 1024;

  private final Connection connection;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int limit;

  FrameReader(Connection connection) {
    this.connection = connection;
  }

  /** Waits for the next message; empty if the agent sends no more. */
  Optional<byte[]> next() throws IOException {
    int first = read();
    if (first < 0) {
      return Optional.empty();
    }
    int length = length(first);
    byte[] frame = new byte[length];
    int done = 0;
    while (done < length) {
      if (position == limit && !fill()) {
        throw new IOException("unexpected EOF, expected " + (length - done) + " more bytes");
      }
      int part = Math.min(length - done, limit - position);
      System.arraycopy(buffer, position, frame, done, part);
      position += part;
      done += part;
    }
    return Optional.of(frame);
  }

  private int length(int first) throws IOException {
    long length = first & 0x7f;
    int next = first;
    for (int shift = 7; (next & 0x80) != 0; shift += 7) {
      next = read();
      if (next < 0) {
        throw new IOException("unexpected EOF");
      }
      length |= (long) (next & 0x7f) << shift;
      if (length > MAX_LENGTH || shift > 28) {
        throw new IOException("message of more than " + MAX_LENGTH + " bytes");
      }
    }
    return (int) length;
  }

  private int read() throws IOException {
    return position == limit && !fill() ? -1 : buffer[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    int count = connection.read(buffer);
    position = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }
}
