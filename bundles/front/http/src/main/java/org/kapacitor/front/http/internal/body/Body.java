package org.kapacitor.front.http.internal.body;

import java.nio.ByteBuffer;
import org.kapacitor.engine.Engine;

/**
 * The bytes of a request in a pooled array, with {@link Engine#PADDING} spare bytes behind them.
 * For one thread at a time.
 */
public final class Body {
  /** No bytes. */
  public static final Body NONE = new Body();

  private static final int TRUST = 64;

  private final BufferPool pool;
  private final long expected;
  private final int limit;
  private byte[] bytes;
  private int length;

  private Body() {
    pool = new BufferPool(0);
    expected = 0;
    limit = 0;
    bytes = new byte[0];
  }

  /**
   * An empty body.
   *
   * @param expected its length as far as it is known; more is taken too
   * @param limit largest length allowed
   */
  public Body(BufferPool pool, long expected, int limit) {
    this.pool = pool;
    this.expected = expected;
    this.limit = limit;
    bytes = pool.take(BufferPool.SMALLEST);
  }

  /** The array; it changes when the body grows. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** The largest length allowed. */
  public int limit() {
    return limit;
  }

  /**
   * Adds what a buffer holds.
   *
   * @throws TooLargeException if that is more than the limit allows
   */
  public void append(ByteBuffer buffer) throws TooLargeException {
    int count = buffer.remaining();
    ensure((long) length + count);
    buffer.get(bytes, length, count);
    length += count;
  }

  /**
   * Room for more bytes, at least one: write them to {@link #bytes} behind {@link #length} and then
   * call {@link #advance}.
   *
   * @throws TooLargeException if the limit is reached
   */
  int room() throws TooLargeException {
    if (length == bytes.length - Engine.PADDING) {
      ensure(length + 1L);
    }
    return bytes.length - Engine.PADDING - length;
  }

  /** Counts bytes that were written. */
  void advance(int count) throws TooLargeException {
    length += count;
    if (length > limit) {
      throw new TooLargeException(limit);
    }
  }

  private void ensure(long needed) throws TooLargeException {
    if (needed > limit) {
      throw new TooLargeException(limit);
    }
    if (needed > bytes.length - Engine.PADDING) {
      // Whoever has sent something is believed to send up to so many times as much.
      long believed = Math.min(expected + Engine.PADDING, (long) TRUST * bytes.length);
      long wanted = Math.max(2L * bytes.length, believed);
      long size = Math.max(needed + Engine.PADDING, Math.min(wanted, limit + Engine.PADDING));
      byte[] larger = pool.take((int) size);
      System.arraycopy(bytes, 0, larger, 0, length);
      pool.give(bytes);
      bytes = larger;
    }
  }

  /** Gives the array back; the body must not be used after that. */
  public void release() {
    if (bytes.length > 0) {
      byte[] done = bytes;
      bytes = NONE.bytes;
      length = 0;
      pool.give(done);
    }
  }
}
