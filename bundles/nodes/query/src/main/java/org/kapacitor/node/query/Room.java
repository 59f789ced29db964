package org.kapacitor.node.query;

/**
 * Room for rows that were fetched and that the task has not taken yet. A series larger than the
 * whole room has it to itself. Safe for use by several threads.
 */
final class Room {
  private final long size;
  private long taken;
  private boolean closed;

  /** Empty room for a number of rows. */
  Room(long size) {
    this.size = size;
  }

  /**
   * Waits for room.
   *
   * @throws InterruptedException also if there will never be any more
   */
  synchronized void take(long rows) throws InterruptedException {
    while (!closed && taken > 0 && taken + rows > size) {
      wait();
    }
    if (closed) {
      throw new InterruptedException("the query has ended");
    }
    taken += rows;
  }

  synchronized void give(long rows) {
    taken -= rows;
    notifyAll();
  }

  /** Nobody waits any more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
