package org.kapacitor.engine.internal.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.PerGroup;

/** State per group of a node that has one operator for all. */
final class GroupMemory<T> implements PerGroup<T> {
  private final RunContext context;
  private final int index;
  private final Function<Group, T> opens;

  /** For going through them; look-ups use the group itself. */
  private final Map<Group, T> all = new LinkedHashMap<>();

  GroupMemory(RunContext context, int index, Function<Group, T> opens) {
    this.context = context;
    this.index = index;
    this.opens = opens;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(Group group) {
    GroupCell cell = (GroupCell) group;
    Object state = cell.state(index);
    return state != null ? (T) state : open(cell);
  }

  private T open(GroupCell cell) {
    T state = opens.apply(cell);
    cell.keep(index, state);
    all.put(cell, state);
    context.perGroupSize(1);
    return state;
  }

  @Override
  public void remove(Group group) {
    GroupCell cell = (GroupCell) group;
    if (cell.remove(index) != null) {
      all.remove(cell);
      context.perGroupSize(-1);
      context.groups().release(cell);
    }
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Iterator<T> iterator() {
    return all.values().iterator();
  }
}
