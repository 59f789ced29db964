package org.kapacitor.engine.internal.route;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kapacitor.engine.internal.ingest.Block;

/**
 * What waits for a task: blocks in order of arrival, limited in points, and control messages, which
 * go first. Safe for use by several threads.
 */
final class Mailbox {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition space = lock.newCondition();
  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private final ArrayDeque<Runnable> controls = new ArrayDeque<>();
  private final int capacity;
  private int reserved;

  Mailbox(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Keeps room for points that will be {@link #put}. A block larger than the whole mailbox has it
   * to itself.
   *
   * @return false if there is no room at the deadline of {@link System#nanoTime}
   */
  boolean reserve(int points, long deadline) throws InterruptedException {
    int wanted = Math.min(points, capacity);
    lock.lockInterruptibly();
    try {
      while (reserved + wanted > capacity) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        space.await(left, TimeUnit.NANOSECONDS);
      }
      reserved += wanted;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps room without waiting in a mailbox that may be full, but not twice as full. */
  boolean reserveBeyond(int points) {
    int wanted = Math.min(points, capacity);
    lock.lock();
    try {
      if (reserved + wanted > 2L * capacity) {
        return false;
      }
      reserved += wanted;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives room back: that of a block that was worked off, or one that was not put. */
  void release(int points) {
    lock.lock();
    try {
      reserved -= Math.min(points, capacity);
      space.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void put(Block block) {
    lock.lock();
    try {
      blocks.add(block);
    } finally {
      lock.unlock();
    }
  }

  void control(Runnable message) {
    lock.lock();
    try {
      controls.add(message);
    } finally {
      lock.unlock();
    }
  }

  /** The next control message, or null. */
  Runnable pollControl() {
    lock.lock();
    try {
      return controls.poll();
    } finally {
      lock.unlock();
    }
  }

  /** The next block, or null. */
  Block poll() {
    lock.lock();
    try {
      return blocks.poll();
    } finally {
      lock.unlock();
    }
  }

  boolean hasControls() {
    lock.lock();
    try {
      return !controls.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  boolean hasBlocks() {
    lock.lock();
    try {
      return !blocks.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Throws everything away and gives the room back; returns the points lost. */
  int clear() {
    lock.lock();
    try {
      int lost = blocks.stream().mapToInt(Block::size).sum();
      blocks.clear();
      reserved = 0;
      space.signalAll();
      return lost;
    } finally {
      lock.unlock();
    }
  }
}
