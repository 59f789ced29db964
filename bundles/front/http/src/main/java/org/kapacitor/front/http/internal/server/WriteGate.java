package org.kapacitor.front.http.internal.server;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets only so many pieces of work run at a time, so that those that wait for slow tasks leave
 * threads to others. Work that has to wait for its turn holds no thread. Safe for use by several
 * threads.
 */
final class WriteGate {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final int width;
  private final int maxWaiting;
  private int running;

  /**
   * An open gate.
   *
   * @param width how many may run
   * @param maxWaiting how many may wait
   */
  WriteGate(int width, int maxWaiting) {
    this.width = width;
    this.maxWaiting = maxWaiting;
  }

  /**
   * Runs work now, or later on the thread of some other work.
   *
   * @param work must not throw
   * @return false if too many wait already
   */
  boolean pass(Runnable work) {
    synchronized (this) {
      if (running == width) {
        return waiting.size() < maxWaiting && waiting.add(work);
      }
      running++;
    }
    for (Runnable next = work; next != null; next = next()) {
      next.run();
    }
    return true;
  }

  private synchronized Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      running--;
    }
    return next;
  }
}
