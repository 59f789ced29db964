package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.WatchedNode;
import org.kapacitor.engine.internal.state.DataSource;
import org.kapacitor.engine.internal.state.NodeState;

/** Points per group that passed an edge; kept only while somebody watches. */
final class GroupCounts implements WatchedNode {
  /** By dimensions and id, since a group that was forgotten comes again as another object. */
  private final Map<Dimensions, Map<String, Counted>> counts = new LinkedHashMap<>();

  private static final class Counted {
    private Group group;
    private long points;
  }

  void add(Group group, long points) {
    Counted counted =
        counts
            .computeIfAbsent(group.dimensions(), by -> new LinkedHashMap<>())
            .computeIfAbsent(group.id(), id -> new Counted());
    counted.group = group;
    counted.points += points;
  }

  List<NodeState.Watched> save() {
    List<NodeState.Watched> saved = new ArrayList<>();
    forEachGroup(
        (group, points) ->
            saved.add(new NodeState.Watched(group.id(), group.dimensions(), group.tags(), points)));
    return saved;
  }

  void restore(List<NodeState.Watched> saved, DataSource source) {
    for (NodeState.Watched each : saved) {
      add(source.group(each.id(), each.dimensions(), each.tags()), each.points());
    }
  }

  void remove(Group group) {
    counts.getOrDefault(group.dimensions(), Map.of()).remove(group.id());
  }

  @Override
  public void forEachGroup(ObjLongConsumer<Group> action) {
    for (Map<String, Counted> ofDimensions : counts.values()) {
      ofDimensions.values().forEach(each -> action.accept(each.group, each.points));
    }
  }
}
