package org.kapacitor.engine.internal.run;

import java.util.List;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.internal.state.NodeState;
import org.kapacitor.engine.internal.state.StateReader;
import org.kapacitor.engine.internal.state.StateWriter;

/** Runs a node that has one operator for all its data. */
final class WholeRunner extends Runner {
  private final NodeOperator operator;

  WholeRunner(PlanNode node, int index, RunContext context, NodeOperator operator) {
    super(node, index, context);
    this.operator = operator;
  }

  @Override
  void point(int parent, Point point) {
    operator.point(parent, point, this);
  }

  @Override
  void batch(int parent, Batch batch) {
    operator.batch(parent, batch, this);
  }

  @Override
  void barrierIn(int parent, Group group, long at) {
    operator.barrier(parent, group, at, this);
  }

  @Override
  void deleteIn(int parent, Group group) {
    operator.deleteGroup(parent, group, this);
  }

  @Override
  void timer(GroupCell group, long now) {
    operator.timer(now, this);
  }

  @Override
  void end() {
    operator.end(this);
  }

  @Override
  NodeOperators operator() {
    return operator;
  }

  @Override
  int cardinality() {
    return context.perGroupSize();
  }

  @Override
  NodeState save() {
    StateWriter io = new StateWriter();
    operator.state(io);
    return state(io.toByteArray(), List.of());
  }

  @Override
  void restore(NodeState state) {
    operator.state(new StateReader(state.own(), context.dataSource()));
  }

  @Override
  public void close() {
    operator.close();
  }
}
