package org.kapacitor.engine.internal.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.WatchedNode;

/** Points per group that passed an edge; kept only while somebody watches. */
final class GroupCounts implements WatchedNode {
  private final Map<Group, long[]> counts = new LinkedHashMap<>();

  void add(Group group, long points) {
    counts.computeIfAbsent(group, g -> new long[1])[0] += points;
  }

  void remove(Group group) {
    counts.remove(group);
  }

  @Override
  public void forEachGroup(ObjLongConsumer<Group> action) {
    counts.forEach((group, count) -> action.accept(group, count[0]));
  }
}
