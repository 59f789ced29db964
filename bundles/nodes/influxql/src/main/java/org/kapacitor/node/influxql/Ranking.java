package org.kapacitor.node.influxql;

import java.util.Arrays;

/** Keeps the first few of many indexes under some order. A heap whose root is the last kept. */
final class Ranking {

  /** An order of indexes. No two may be equal in it. */
  interface Order {
    /** Whether {@code a} goes before {@code b}. */
    boolean before(int a, int b);
  }

  private int[] heap = new int[16];
  private int size;
  private long limit;
  private Order order;

  /** Starts over, to keep up to {@code newLimit} indexes. */
  void begin(long newLimit, Order newOrder) {
    size = 0;
    limit = newLimit;
    order = newOrder;
  }

  /** Takes in an index. */
  void offer(int index) {
    if (size < limit) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, size * 2);
      }
      rise(size++, index);
    } else if (size > 0 && order.before(index, heap[0])) {
      sink(index);
    }
  }

  /** Number of indexes kept. */
  int size() {
    return size;
  }

  /**
   * The indexes kept, in order; {@link #size} of them in a longer array, which is used again.
   * Nothing can be offered any more.
   */
  int[] ranked() {
    int count = size;
    while (size > 1) {
      int last = heap[0];
      int moved = heap[--size];
      sink(moved);
      heap[size] = last;
    }
    size = count;
    return heap;
  }

  private void rise(int from, int index) {
    int at = from;
    while (at > 0 && order.before(heap[(at - 1) / 2], index)) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = index;
  }

  /** Puts an index in the place of the root and moves it down to where it belongs. */
  private void sink(int index) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && order.before(heap[child], heap[child + 1])) {
        child++;
      }
      if (!order.before(index, heap[child])) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = index;
  }
}
