package org.kapacitor.node.join;

/**
 * What is joined: at most one message of each parent, all of one time. Used again when it is done.
 *
 * @param <M> points or batches
 */
final class JoinSet<M> {
  private final Object[] messages;

  /** What was kept last: its memory is used again. */
  private final Object[] copies;

  private long time;
  private int size;

  JoinSet(int parents) {
    messages = new Object[parents];
    copies = new Object[parents];
  }

  JoinSet<M> open(long at) {
    time = at;
    return this;
  }

  /** The time of all messages, rounded. */
  long time() {
    return time;
  }

  boolean has(int parent) {
    return messages[parent] != null;
  }

  boolean isComplete() {
    return size == messages.length;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The message of a parent, or null. */
  @SuppressWarnings("unchecked")
  M get(int parent) {
    return (M) messages[parent];
  }

  /** The message of the first parent that has one. */
  M first() {
    int parent = 0;
    while (messages[parent] == null) {
      parent++;
    }
    return get(parent);
  }

  void put(int parent, M message) {
    messages[parent] = message;
    size++;
  }

  /** Replaces a message, which is valid for the call only, by a copy. */
  void keep(int parent, Joiner<M> joiner) {
    copies[parent] = joiner.keep(get(parent), copies[parent]);
    messages[parent] = copies[parent];
  }

  /** Forgets the messages; copies that need little memory may be kept for the next ones. */
  void clear(boolean keepCopies) {
    for (int i = 0; i < messages.length; i++) {
      messages[i] = null;
      if (!keepCopies) {
        copies[i] = null;
      }
    }
    size = 0;
  }
}
