package org.kapacitor.testkit;

import java.util.List;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;

/** Writes down what comes out of the node under test. */
@Node(name = "sink", summary = "End of a test.", provides = EdgeType.NONE)
final class Sink implements NodeType<Sink.Options> {
  record Options() {}

  private final List<String> seen;
  private final MessageText text;

  Sink(List<String> seen, MessageText text) {
    this.seen = seen;
    this.text = text;
  }

  @Override
  public NodeOperators open(Options options, NodeContext context) {
    return new NodeOperator() {
      @Override
      public void point(int parent, Point point, Output out) {
        seen.add(text.of(point));
      }

      @Override
      public void batch(int parent, Batch batch, Output out) {
        seen.add(text.of(batch));
      }

      @Override
      public void barrier(int parent, Group group, long time, Output out) {
        seen.add(text.barrier(group, time));
      }

      @Override
      public void deleteGroup(int parent, Group group, Output out) {
        seen.add("delete [" + group.id() + "]");
      }
    };
  }
}
