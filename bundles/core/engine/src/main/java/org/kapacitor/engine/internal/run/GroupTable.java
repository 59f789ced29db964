package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Grouper;

/** The groups of a task, in order of first appearance: saved and restored they keep it. */
final class GroupTable {
  private final Map<Dimensions, Map<String, GroupCell>> cells = new LinkedHashMap<>();
  private final GroupCell nil;
  private final int nodes;

  GroupTable(int nodes) {
    this.nodes = nodes;
    nil = new GroupCell("", Tags.EMPTY, Dimensions.NONE, nodes);
  }

  /** The group of ungrouped data. */
  GroupCell nil() {
    return nil;
  }

  GroupCell group(Dimensions dimensions, String name, Tags tags) {
    if (dimensions == Dimensions.NONE) {
      return nil;
    }
    Map<String, GroupCell> ofDimensions =
        cells.computeIfAbsent(dimensions, d -> new LinkedHashMap<>());
    String id = dimensions.id(name, tags);
    GroupCell cell = ofDimensions.get(id);
    if (cell == null) {
      cell = new GroupCell(id, dimensions.select(tags), dimensions, nodes);
      ofDimensions.put(id, cell);
    }
    return cell;
  }

  /** Forgets a group if no node keeps anything for it. */
  void release(GroupCell cell) {
    if (cell.unused() && cell != nil) {
      Map<String, GroupCell> ofDimensions = cells.get(cell.dimensions());
      if (ofDimensions != null && ofDimensions.remove(cell.id(), cell)) {
        cell.forget();
      }
    }
  }

  /** All groups, that of ungrouped data included. */
  List<GroupCell> withNil() {
    List<GroupCell> all = new ArrayList<>();
    all.add(nil);
    cells.values().forEach(ofDimensions -> all.addAll(ofDimensions.values()));
    return all;
  }

  /** The group with a known id. */
  GroupCell group(String id, Dimensions dimensions, Tags tags) {
    if (dimensions.equals(Dimensions.NONE)) {
      return nil;
    }
    return cells
        .computeIfAbsent(dimensions, d -> new LinkedHashMap<>())
        .computeIfAbsent(id, i -> new GroupCell(i, tags, dimensions, nodes));
  }

  Grouper grouper(Function<Series, Dimensions> dimensions) {
    return new CachingGrouper(dimensions);
  }

  /** Keeps the group of each series until the group is forgotten. */
  private final class CachingGrouper implements Grouper {
    private final Function<Series, Dimensions> dimensions;
    private Series[] known = {};
    private GroupCell[] groups = {};

    CachingGrouper(Function<Series, Dimensions> dimensions) {
      this.dimensions = dimensions;
    }

    @Override
    public Group of(Series series) {
      int id = series.id();
      if (id < known.length && known[id] == series && !groups[id].forgotten()) {
        return groups[id];
      }
      return find(series);
    }

    private Group find(Series series) {
      int id = series.id();
      if (id >= known.length) {
        int larger = Math.max(id + 1, known.length * 2);
        known = Arrays.copyOf(known, larger);
        groups = Arrays.copyOf(groups, larger);
      }
      known[id] = series;
      groups[id] = group(dimensions.apply(series), series.name(), series.tags());
      return groups[id];
    }
  }
}
