package org.kapacitor.engine;

/**
 * Statistics of an edge between two nodes. Children take what they get at once, so what was
 * collected from the parent was emitted to the child.
 *
 * @param parent name of the node that gives
 * @param child name of the node that takes
 * @param type {@code stream} or {@code batch}
 * @param count points or batches that passed
 */
public record EdgeStatistics(String parent, String child, String type, long count) {}
