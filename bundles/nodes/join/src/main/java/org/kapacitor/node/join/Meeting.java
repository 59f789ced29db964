package org.kapacitor.node.join;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.kapacitor.api.node.StateIo;

/**
 * What waits for each other under one value of the dimensions joined on.
 *
 * @param <M> points or batches
 */
final class Meeting<M> {
  private static final long NEVER = JoinGroup.NEVER;

  /** What has no more dimensions than the join, in order of arrival. */
  final ArrayDeque<Waiting<M>> matches = new ArrayDeque<>();

  /** What has more dimensions, in order of arrival. */
  final ArrayDeque<Waiting<M>> specifics = new ArrayDeque<>();

  /** Last time of each parent. */
  private final long[] marks;

  Meeting(int parents) {
    marks = new long[parents];
    clearMarks();
  }

  void mark(int parent, long time) {
    marks[parent] = time;
  }

  /**
   * The time before which no parent will give anything. A parent that has given nothing makes it
   * unknown, unless only such parents come before it: this is what the original does.
   */
  long lowMark() {
    long low = NEVER;
    for (long mark : marks) {
      if (low == NEVER || mark < low) {
        low = mark;
      }
    }
    return low;
  }

  void dropMatches(int count) {
    for (int i = 0; i < count; i++) {
      matches.poll();
    }
  }

  void clear(int parent) {
    matches.clear();
    specifics.clear();
    marks[parent] = NEVER;
  }

  void clearMarks() {
    Arrays.fill(marks, NEVER);
  }

  boolean isEmpty() {
    return matches.isEmpty()
        && specifics.isEmpty()
        && Arrays.stream(marks).allMatch(mark -> mark == NEVER);
  }

  void state(StateIo io, Joiner<M> joiner) {
    long[] saved = io.int64s("marks", marks);
    System.arraycopy(saved, 0, marks, 0, marks.length);
    state(io.part("matches"), matches, joiner);
    state(io.part("specifics"), specifics, joiner);
  }

  private static <M> void state(StateIo io, ArrayDeque<Waiting<M>> queue, Joiner<M> joiner) {
    long[] parents = io.int64s("parents", queue.stream().mapToLong(Waiting::parent).toArray());
    for (int i = 0; i < parents.length; i++) {
      Waiting<M> next = io.restoring() ? null : queue.poll();
      M message = joiner.state(io, "message" + i, next == null ? null : next.message());
      queue.add(new Waiting<>((int) parents[i], message, joiner.rounded(message)));
    }
  }
}
