package org.kapacitor.node.join;

/**
 * A message that waits for another.
 *
 * @param parent that gave it
 * @param message points or batches
 * @param time rounded
 */
record Waiting<M>(int parent, M message, long time) {}
