package org.kapacitor.cli.http;

import java.io.IOException;
import java.io.InputStream;

/** A body sent in chunks (RFC 9112 section 7.1). */
final class ChunkedBody extends InputStream {
  private final InputStream in;
  private long left;
  private boolean started;
  private boolean ended;

  ChunkedBody(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(to, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("unexpected EOF");
    }
    left -= count;
    return count;
  }

  private void nextChunk() throws IOException {
    if (started && !line().isEmpty()) {
      throw new IOException("malformed chunked encoding");
    }
    started = true;
    String line = line();
    int extension = line.indexOf(';');
    String size = (extension < 0 ? line : line.substring(0, extension)).strip();
    try {
      left = Long.parseUnsignedLong(size, 16);
    } catch (NumberFormatException e) {
      throw new IOException("invalid byte in chunk length", e);
    }
    if (left < 0) {
      throw new IOException("http chunk length too large");
    }
    if (left == 0) {
      ended = true;
      while (!line().isEmpty()) {
        // Trailers carry nothing of interest.
        continue;
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    while (b != '\n') {
      if (b < 0) {
        throw new IOException("unexpected EOF");
      }
      if (line.length() > 4096) {
        throw new IOException("header line too long");
      }
      if (b != '\r') {
        line.append((char) b);
      }
      b = in.read();
    }
    return line.toString();
  }
}
