package org.kapacitor.node.influxql;

import org.kapacitor.api.node.NodeType;
import org.kapacitor.testkit.NodeTest;

/** Starts tests of scripts that use any of the functions, and the nodes that tests add. */
final class Functions {
  private static final NodeType<?>[] ALL = {
    new CountNode(),
    new SumNode(),
    new MeanNode(),
    new MedianNode(),
    new ModeNode(),
    new SpreadNode(),
    new StddevNode(),
    new FirstNode(),
    new LastNode(),
    new MinNode(),
    new MaxNode(),
    new PercentileNode(),
    new DistinctNode(),
    new TopNode(),
    new BottomNode(),
    new HoltWintersNode(),
    new HoltWintersWithFitNode(),
    new ElapsedNode(),
    new DifferenceNode(),
    new MovingAverageNode(),
    new CumulativeSumNode(),
    new OddNode(),
    new OriginNode()
  };

  private Functions() {}

  /** A test on a stream. */
  static NodeTest stream(String script) {
    return NodeTest.of(script, ALL.clone());
  }

  /** A test on batches. */
  static NodeTest batches(String script) {
    return stream(script).onBatches();
  }
}
