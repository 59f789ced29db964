package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.WatchedNode;
import org.kapacitor.engine.internal.state.DataSource;
import org.kapacitor.engine.internal.state.NodeState;

/** Points per group that passed an edge; kept only while somebody watches. */
final class GroupCounts implements WatchedNode {
  private final Map<Group, long[]> counts = new LinkedHashMap<>();

  void add(Group group, long points) {
    counts.computeIfAbsent(group, g -> new long[1])[0] += points;
  }

  List<NodeState.Watched> save() {
    List<NodeState.Watched> saved = new ArrayList<>();
    counts.forEach(
        (group, count) ->
            saved.add(
                new NodeState.Watched(group.id(), group.dimensions(), group.tags(), count[0])));
    return saved;
  }

  void restore(List<NodeState.Watched> saved, DataSource source) {
    for (NodeState.Watched each : saved) {
      add(source.group(each.id(), each.dimensions(), each.tags()), each.points());
    }
  }

  void remove(Group group) {
    counts.remove(group);
  }

  @Override
  public void forEachGroup(ObjLongConsumer<Group> action) {
    counts.forEach((group, count) -> action.accept(group, count[0]));
  }
}
