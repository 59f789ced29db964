package org.kapacitor.node.noop;

import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 9.6. */
class NoOpNodeTest {

  /** Watches a node and does nothing with what it sees. */
  @Node(
      name = "watch",
      summary = "Watches.",
      wants = EdgeType.NONE,
      provides = EdgeType.STREAM,
      watches = true)
  static final class WatchNode implements NodeType<WatchNode.Options> {
    record Options() {}

    @Override
    public NodeOperator open(Options options, NodeContext context) {
      return new NodeOperator() {};
    }
  }

  /** Opens a no-op under a name that scripts can call. */
  @Node(name = "pass", summary = "Passes everything on.")
  static final class PassNode implements NodeType<PassNode.Options> {
    record Options() {}

    @Override
    public NodeOperator open(Options options, NodeContext context) {
      return new NoOpNode().open(new NoOpNode.Options(), context);
    }
  }

  @Test
  void standsBehindAWatchedNodeWithoutChild() {
    NodeTest.of("|watch()", new WatchNode(), new NoOpNode())
        .points("m v=1 1", "m v=2 2")
        .expect()
        .expectStatistic("collected", 2)
        .expectStatistic("emitted", 0);
  }

  @Test
  void passesPointsBarriersAndDeletionsOn() {
    NodeTest.of("|pass()", new PassNode())
        .groupBy("h")
        .points("m,h=a,x=1 v=1,s=\"t\" 1")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .expect("m,h=a,x=1 s=\"t\",v=1.0 1 [h=a]", "barrier [h=a] 2", "delete [h=a]");
  }

  @Test
  void passesBatchesOn() {
    NodeTest.of("|pass()", new PassNode())
        .onBatches()
        .batch("m,h=a 10", "v=1 1", "x=1 v=2 2")
        .batch("m,h=a 20")
        .expect("batch m [h=a] 10 {v=1.0 1; x=1 v=2.0 2}", "batch m [h=a] 20 {}");
  }

  @Test
  void scriptsCannotCallIt() {
    NodeTest.of("|noop()", new NoOpNode())
        .fails("no method or property \"noop\" on *pipeline.FeedNode");
    NodeTest.of("|pass()|noop()", new PassNode(), new NoOpNode())
        .fails("no method or property \"noop\" on *pipeline.PassNode");
  }
}
