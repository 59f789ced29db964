package org.kapacitor.engine.internal.route;

import org.kapacitor.engine.internal.ingest.Block;

/**
 * What waits for a task, worked off in small steps. Steps are taken by one thread at a time;
 * whether there is anything can be asked by all.
 */
final class Backlog {
  private final Mailbox mailbox;
  private final int slice;
  private volatile Block unfinished;
  private int position;

  /**
   * The backlog in a mailbox.
   *
   * @param slice most points of a step
   */
  Backlog(Mailbox mailbox, int slice) {
    this.mailbox = mailbox;
    this.slice = slice;
  }

  /** Who works it off. */
  interface Worked {
    /** A control message. */
    void control(Runnable message);

    /** Some points of a block. */
    void points(Block block, int from, int to);
  }

  boolean hasPoints() {
    return unfinished != null || mailbox.hasBlocks();
  }

  boolean isEmpty() {
    return !hasPoints() && !mailbox.hasControls();
  }

  /** Works off one message, or a part of it; returns its number of points. */
  int step(Worked by) {
    Runnable control = mailbox.pollControl();
    if (control != null) {
      by.control(control);
      return 1;
    }
    Block block = unfinished == null ? mailbox.poll() : unfinished;
    if (block == null) {
      return 0;
    }
    int from = position;
    int to = (int) Math.min(block.size(), (long) from + slice);
    boolean last = to == block.size();
    unfinished = last ? null : block;
    position = last ? 0 : to;
    by.points(block, from, to);
    if (last) {
      mailbox.release(block.size());
    }
    return to - from;
  }

  void clear() {
    unfinished = null;
    position = 0;
    mailbox.clear();
  }
}
