package org.kapacitor.front.http.internal.body;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates bodies in gzip format, which may consist of several members. For one thread at a time;
 * use it again for the next body.
 *
 * <p>Reference: http-api.md section 2.1.
 */
public final class GzipReader implements AutoCloseable {
  private static final String INVALID_HEADER = "gzip: invalid header";
  private static final String UNEXPECTED_END = "unexpected EOF";
  private static final int HEADER_LENGTH = 10;
  private static final int TRAILER_LENGTH = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** Deflate cannot make a byte out of less than a 1032nd of it. */
  private static final long MAX_RATIO = 1032;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private byte[] in = {};
  private int at;
  private int end;

  /**
   * Inflates a body.
   *
   * @param limit largest length of the result
   * @return what it holds; the caller releases it
   * @throws GzipException if the body is not gzip or damaged
   * @throws TooLargeException if the limit is reached
   */
  public Body inflate(Body body, BufferPool pool, int limit)
      throws GzipException, TooLargeException {
    in = body.bytes();
    at = 0;
    end = body.length();
    if (end == 0) {
      throw new GzipException("EOF");
    }
    Body out = new Body(pool, expectedLength(), limit);
    boolean done = false;
    try {
      do {
        skipHeader();
        inflateMember(out);
      } while (at < end);
      done = true;
      return out;
    } finally {
      in = new byte[0];
      if (!done) {
        out.release();
      }
    }
  }

  /** What the last member says about its length, if that can be. */
  private long expectedLength() {
    long last = end < 4 ? 0 : littleEndian(end - 4);
    return Math.min(last, end * MAX_RATIO);
  }

  private void skipHeader() throws GzipException {
    int start = at;
    need(HEADER_LENGTH);
    if ((in[at] & 0xFF) != 0x1F || (in[at + 1] & 0xFF) != 0x8B || in[at + 2] != 8) {
      throw new GzipException(INVALID_HEADER);
    }
    int flags = in[at + 3];
    at += HEADER_LENGTH;
    if ((flags & EXTRA) != 0) {
      need(2);
      int length = in[at] & 0xFF | (in[at + 1] & 0xFF) << 8;
      at += 2;
      need(length);
      at += length;
    }
    if ((flags & NAME) != 0) {
      skipString();
    }
    if ((flags & COMMENT) != 0) {
      skipString();
    }
    if ((flags & HEADER_CRC) != 0) {
      checkHeader(start);
    }
  }

  private void skipString() throws GzipException {
    do {
      need(1);
    } while (in[at++] != 0);
  }

  private void checkHeader(int start) throws GzipException {
    need(2);
    crc.reset();
    crc.update(in, start, at - start);
    int stored = in[at] & 0xFF | (in[at + 1] & 0xFF) << 8;
    if ((crc.getValue() & 0xFFFF) != stored) {
      throw new GzipException(INVALID_HEADER);
    }
    at += 2;
  }

  private void inflateMember(Body out) throws GzipException, TooLargeException {
    inflater.reset();
    inflater.setInput(in, at, end - at);
    crc.reset();
    long before = out.length();
    while (!inflater.finished()) {
      inflateSome(out);
    }
    at = end - inflater.getRemaining();
    need(TRAILER_LENGTH);
    long size = out.length() - before;
    if (littleEndian(at) != crc.getValue() || littleEndian(at + 4) != size) {
      throw new GzipException("gzip: invalid checksum");
    }
    at += TRAILER_LENGTH;
  }

  private void inflateSome(Body out) throws GzipException, TooLargeException {
    // The byte beyond the limit tells a body that fits exactly from one that does not.
    int room = out.length() == out.limit() ? 1 : out.room();
    try {
      int count = inflater.inflate(out.bytes(), out.length(), room);
      if (count == 0 && !inflater.finished()) {
        throw new GzipException(UNEXPECTED_END);
      }
      crc.update(out.bytes(), out.length(), count);
      out.advance(count);
    } catch (DataFormatException e) {
      throw new GzipException("flate: corrupt input before offset " + inflater.getBytesRead());
    }
  }

  private void need(int count) throws GzipException {
    if (end - at < count) {
      throw new GzipException(UNEXPECTED_END);
    }
  }

  private long littleEndian(int from) {
    return in[from] & 0xFF
        | (in[from + 1] & 0xFF) << 8
        | (in[from + 2] & 0xFF) << 16
        | (in[from + 3] & 0xFFL) << 24;
  }

  /** Frees the inflater's memory outside the heap. */
  @Override
  public void close() {
    inflater.end();
  }
}
