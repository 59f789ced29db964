package org.kapacitor.tasks.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time goes when a test says so, on the test's thread. */
public final class ManualScheduler implements Scheduler {
  private record Entry(long due, long sequence, Runnable action) {}

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(Comparator.comparingLong(Entry::due).thenComparingLong(Entry::sequence));
  private long now;
  private long sequence;
  private boolean closed;

  @Override
  public synchronized Runnable after(Duration delay, Runnable action) {
    if (closed) {
      return () -> {};
    }
    Entry entry = new Entry(now + delay.toNanos(), sequence++, action);
    queue.add(entry);
    notifyAll();
    return () -> remove(entry);
  }

  private synchronized void remove(Entry entry) {
    queue.remove(entry);
  }

  /** Runs what is due now. */
  public void runDue() {
    advance(Duration.ZERO);
  }

  /** Lets time pass and runs what is due on the way. */
  public void advance(Duration duration) {
    long until;
    synchronized (this) {
      until = now + duration.toNanos();
    }
    for (Entry due = next(until); due != null; due = next(until)) {
      due.action().run();
    }
    synchronized (this) {
      now = until;
    }
  }

  private synchronized Entry next(long until) {
    if (queue.isEmpty() || queue.peek().due() > until) {
      return null;
    }
    Entry entry = queue.poll();
    now = Math.max(now, entry.due());
    return entry;
  }

  /** Waits until another thread has something for this scheduler to do at once, and runs it. */
  public void runNext() throws InterruptedException {
    awaitNext();
    runDue();
  }

  /** Waits until another thread has something for this scheduler to do at once. */
  public synchronized void awaitNext() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (queue.isEmpty() || queue.peek().due() > now) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("nothing was scheduled");
      }
      wait(left);
    }
  }

  /** Number of actions that are waiting. */
  public synchronized int waiting() {
    return queue.size();
  }

  @Override
  public synchronized void close() {
    closed = true;
    queue.clear();
  }
}
