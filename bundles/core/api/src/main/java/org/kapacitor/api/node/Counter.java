package org.kapacitor.api.node;

/**
 * A statistic of a node, shown in the task's statistics under its name. Used by the task's thread.
 */
public interface Counter {

  /** Adds to the counter. */
  void add(long count);
}
