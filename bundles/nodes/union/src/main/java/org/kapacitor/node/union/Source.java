package org.kapacitor.node.union;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** What came from a parent and waits, and how far in time the parent has come. */
final class Source {
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private boolean started;
  private long mark;

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether anything ever came. */
  boolean started() {
    return started;
  }

  /** The time of what waits longest or, if nothing does, of what did last. */
  long mark() {
    if (!waiting.isEmpty()) {
      mark = waiting.peek().time();
    }
    return mark;
  }

  boolean hasReached(long time) {
    return started && mark() >= time;
  }

  void reach(long time) {
    started = true;
    mark = time;
  }

  void add(Waiting message) {
    started = true;
    waiting.add(message);
  }

  /** Emits what waits up to the first that is behind a time. */
  boolean emit(long upTo, NodeContext context, Output out) {
    boolean emitted = false;
    while (!waiting.isEmpty() && waiting.peek().time() <= upTo) {
      waiting.poll().emit(context, out);
      emitted = true;
    }
    return emitted;
  }

  void state(StateIo io) {
    mark();
    started = io.bool("started", started);
    mark = io.int64("mark", mark);
    long count = io.int64("count", waiting.size());
    Iterator<Waiting> all = waiting.iterator();
    for (long i = 0; i < count; i++) {
      StateIo part = io.part(Long.toString(i));
      if (io.restoring()) {
        waiting.add(Waiting.restore(part));
      } else {
        all.next().save(part);
      }
    }
  }
}
