package org.kapacitor.front.http.internal.body;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Byte arrays that are used again, of 64 KiB to 16 MiB in powers of two. Safe for use by several
 * threads.
 */
public final class BufferPool {
  /** Length of the shortest array. */
  public static final int SMALLEST = 1 << 16;

  private static final int CLASSES = 9;
  private static final int LARGEST = SMALLEST << CLASSES - 1;
  private static final int ARRAYS_PER_CLASS = 64;

  private final List<ArrayBlockingQueue<byte[]>> classes =
      IntStream.range(0, CLASSES)
          .mapToObj(i -> new ArrayBlockingQueue<byte[]>(ARRAYS_PER_CLASS))
          .toList();
  private final AtomicLong kept = new AtomicLong();
  private final long budget;

  /**
   * An empty pool.
   *
   * @param budget bytes it keeps at most
   */
  public BufferPool(long budget) {
    this.budget = budget;
  }

  /** An array of at least a length, with any content. */
  public byte[] take(int length) {
    if (length > LARGEST) {
      return new byte[length];
    }
    int size = classOf(length);
    byte[] array = classes.get(size).poll();
    if (array == null) {
      return new byte[SMALLEST << size];
    }
    kept.addAndGet(-array.length);
    return array;
  }

  /** Takes back an array that {@link #take} gave and nobody uses any more. */
  public void give(byte[] array) {
    if (array.length > LARGEST) {
      return;
    }
    if (kept.addAndGet(array.length) > budget || !classes.get(classOf(array.length)).offer(array)) {
      kept.addAndGet(-array.length);
    }
  }

  private static int classOf(int length) {
    return length <= SMALLEST ? 0 : 16 - Integer.numberOfLeadingZeros(length - 1);
  }

  /** Bytes kept for later use. */
  public long kept() {
    return kept.get();
  }
}
