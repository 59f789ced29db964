package org.kapacitor.engine.internal.state;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Tags;

/**
 * Saved state of a node.
 *
 * @param version of the node type's state
 * @param own state of an operator of the whole node; empty if there is none
 * @param groups state of the operators of groups
 * @param counters the node's statistics by name
 * @param edges points or batches counted on the edges to its children
 * @param watched points counted per group on the first edge, if somebody watches
 */
public record NodeState(
    int version,
    byte[] own,
    List<OfGroup> groups,
    Map<String, Long> counters,
    List<Long> edges,
    List<Watched> watched) {

  /** Saved state of a group's operator. */
  public record OfGroup(String id, Dimensions dimensions, Tags tags, byte[] state) {}

  /** Points counted for a group. */
  public record Watched(String id, Dimensions dimensions, Tags tags, long points) {}
}
