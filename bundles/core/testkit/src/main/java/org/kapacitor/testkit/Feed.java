package org.kapacitor.testkit;

import java.util.Deque;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Arg;

/** Gives what a test says, one message whenever a point comes in. */
abstract class Feed implements NodeType<Feed.Options> {
  record Options(@Arg("Number of the parent.") long parent) {}

  /** What a test lets one of the parents give. */
  record Message(int parent, Consumer<Output> give) {}

  private final Deque<Message> messages;
  private final Consumer<NodeContext> opened;

  Feed(Deque<Message> messages, Consumer<NodeContext> opened) {
    this.messages = messages;
    this.opened = opened;
  }

  @Override
  public NodeOperators open(Options options, NodeContext context) {
    opened.accept(context);
    return new NodeOperator() {
      @Override
      public void point(int parent, Point point, Output out) {
        if (!messages.isEmpty() && messages.peek().parent() == options.parent()) {
          messages.poll().give().accept(out);
        }
      }
    };
  }

  @Node(name = "feed", summary = "Gives points.", wants = EdgeType.STREAM, after = "stream")
  static final class OfPoints extends Feed {
    OfPoints(Deque<Message> messages, Consumer<NodeContext> opened) {
      super(messages, opened);
    }
  }

  @Node(
      name = "feedBatches",
      summary = "Gives batches.",
      wants = EdgeType.STREAM,
      provides = EdgeType.BATCH,
      after = "stream")
  static final class OfBatches extends Feed {
    OfBatches(Deque<Message> messages, Consumer<NodeContext> opened) {
      super(messages, opened);
    }
  }

  /** The root of the test's task: forwards what wakes the feeds. */
  @Node(
      name = "stream",
      summary = "Root of a test.",
      root = true,
      wants = EdgeType.STREAM,
      provides = EdgeType.STREAM)
  static final class Root implements NodeType<Root.Options> {
    record Options() {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          out.point(point);
        }
      };
    }
  }

  /** The root of a batch task: what is behind it fetches data itself. */
  @Node(
      name = "batch",
      summary = "Root of a test of queries.",
      root = true,
      wants = EdgeType.BATCH,
      provides = EdgeType.BATCH)
  static final class BatchRoot implements NodeType<BatchRoot.Options> {
    record Options() {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      return new NodeOperator() {};
    }
  }
}
