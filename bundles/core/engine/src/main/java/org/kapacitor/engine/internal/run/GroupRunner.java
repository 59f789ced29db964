package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.internal.state.NodeState;
import org.kapacitor.engine.internal.state.StateReader;
import org.kapacitor.engine.internal.state.StateWriter;

/** Runs a node that works group by group: opens an operator per group and finds it by the group. */
final class GroupRunner extends Runner {
  private final GroupOperators operators;
  private final boolean manyParents;
  private int cardinality;

  /**
   * A runner without groups.
   *
   * @param manyParents whether operators want to know which parent something comes from
   */
  GroupRunner(
      PlanNode node, int index, RunContext context, GroupOperators operators, boolean manyParents) {
    super(node, index, context);
    this.operators = operators;
    this.manyParents = manyParents;
  }

  @Override
  void point(int parent, Point point) {
    GroupOperator operator = operator(point.group());
    if (manyParents) {
      operator.point(parent, point, this);
    } else {
      operator.point(point, this);
    }
  }

  @Override
  void batch(int parent, Batch batch) {
    operator(batch.group()).batch(parent, batch, this);
  }

  @Override
  void barrierIn(int parent, Group group, long at) {
    operator(group).barrier(parent, group, at, this);
  }

  /** A node passes a deletion on only if it knows the group (nodes.md section 1.2). */
  @Override
  void deleteIn(int parent, Group group) {
    if (((GroupCell) group).state(index) != null) {
      deleteGroup(group);
    }
  }

  /** An operator that deletes its own group is forgotten as if the deletion had come to it. */
  @Override
  public void deleteGroup(Group group) {
    GroupCell cell = (GroupCell) group;
    Object removed = cell.remove(index);
    if (removed != null) {
      cardinality--;
      context.timers().cancel(cell);
      ((GroupOperator) removed).close();
    }
    super.deleteGroup(group);
    context.groups().release(cell);
  }

  @Override
  void timer(GroupCell group, long now) {
    Object operator = group.state(index);
    if (operator != null) {
      ((GroupOperator) operator).timer(now, this);
    }
  }

  @Override
  void end() {
    // Operators of groups hold nothing back at the end (nodes.md section 3.4).
  }

  @Override
  NodeOperators operator() {
    return operators;
  }

  @Override
  int cardinality() {
    return cardinality;
  }

  @Override
  NodeState save() {
    List<NodeState.OfGroup> groups = new ArrayList<>();
    for (GroupCell cell : context.groups().withNil()) {
      if (cell.state(index) instanceof GroupOperator operator) {
        StateWriter io = new StateWriter();
        operator.state(io);
        groups.add(
            new NodeState.OfGroup(cell.id(), cell.dimensions(), cell.tags(), io.toByteArray()));
      }
    }
    return state(new byte[0], groups);
  }

  @Override
  void restore(NodeState state) {
    for (NodeState.OfGroup saved : state.groups()) {
      Group group = context.dataSource().group(saved.id(), saved.dimensions(), saved.tags());
      operator(group).state(new StateReader(saved.state(), context.dataSource()));
    }
  }

  @Override
  public void close() {
    for (GroupCell cell : context.groups().withNil()) {
      Object operator = cell.remove(index);
      if (operator != null) {
        ((GroupOperator) operator).close();
      }
    }
    cardinality = 0;
    operators.close();
  }

  private GroupOperator operator(Group group) {
    GroupCell cell = (GroupCell) group;
    Object known = cell.state(index);
    return known != null ? (GroupOperator) known : open(cell);
  }

  private GroupOperator open(GroupCell cell) {
    GroupOperator opened = operators.open(cell);
    cell.keep(index, opened);
    cardinality++;
    return opened;
  }
}
