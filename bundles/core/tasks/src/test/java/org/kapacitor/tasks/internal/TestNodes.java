package org.kapacitor.tasks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Property;
import org.kapacitor.engine.PointText;

/** Node types that tests use. */
public final class TestNodes {
  private TestNodes() {}

  /** No options. */
  public record None() {}

  /** Passes everything on. */
  private static final class Passing implements NodeOperator {
    @Override
    public void point(int parent, Point point, Output out) {
      out.point(point);
    }
  }

  /** Root of stream tasks. */
  @Node(
      name = "stream",
      summary = "Root.",
      root = true,
      wants = EdgeType.STREAM,
      provides = EdgeType.STREAM)
  public static final class Stream implements NodeType<None> {
    @Override
    public NodeOperators open(None options, NodeContext context) {
      return new Passing();
    }
  }

  /** Root of batch tasks. */
  @Node(
      name = "batch",
      summary = "Root.",
      root = true,
      wants = EdgeType.BATCH,
      provides = EdgeType.BATCH)
  public static final class Batch implements NodeType<None> {
    @Override
    public NodeOperators open(None options, NodeContext context) {
      return new NodeOperator() {};
    }
  }

  /** Passes batches on. */
  @Node(
      name = "query",
      summary = "Batches.",
      wants = EdgeType.BATCH,
      provides = EdgeType.BATCH,
      after = "batch")
  public static final class Query implements NodeType<Query.Options> {
    /** What scripts can set. */
    public record Options(@Arg("What is asked.") String query) {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      return new NodeOperator() {};
    }
  }

  /** Selects a measurement. */
  @Node(
      name = "from",
      summary = "Selects.",
      wants = EdgeType.STREAM,
      provides = EdgeType.STREAM,
      after = {"stream", "from"})
  public static final class From implements NodeType<From.Options> {
    /** What scripts can set. */
    public record Options(@Property("Measurement; any if it is empty.") String measurement) {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      context.subscribe(options.measurement());
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          if (options.measurement().isEmpty() || options.measurement().equals(point.name())) {
            out.point(point);
          }
        }
      };
    }
  }

  /** Numbers the points; the number is its state. */
  @Node(name = "counted", summary = "Numbers points.")
  public static class Counted implements NodeType<None> {
    @Override
    public NodeOperators open(None options, NodeContext context) {
      Field n = context.field("n");
      Row row = new Row();
      return new NodeOperator() {
        private long count;

        @Override
        public void point(int parent, Point point, Output out) {
          out.point(row.of(point).set(n, step(++count)));
        }

        @Override
        public void state(StateIo io) {
          count = io.int64("count", count);
        }
      };
    }

    long step(long count) {
      return count;
    }
  }

  /** A later version of {@link Counted}: shows a hundred times the number. */
  @Node(name = "counted", summary = "Numbers points.")
  public static final class CountedByHundred extends Counted {
    @Override
    long step(long count) {
      return 100 * count;
    }
  }

  /** A version of {@link Counted} that does not start. */
  @Node(name = "counted", summary = "Numbers points.")
  public static final class CountedBroken extends Counted {
    @Override
    public NodeOperators open(None options, NodeContext context) {
      throw new NodeException("counted cannot count");
    }
  }

  /** A version of {@link Counted} that scripts must use otherwise. */
  @Node(name = "counted", summary = "Numbers points.")
  public static final class CountedWithArgument implements NodeType<CountedWithArgument.Options> {
    /** What scripts can set. */
    public record Options(@Arg("Where to begin.") long start) {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      return new Passing();
    }
  }

  /** Fails when it starts or when a point comes. */
  @Node(name = "trouble", summary = "Fails.")
  public static final class Trouble implements NodeType<Trouble.Options> {
    /** What scripts can set. */
    public record Options(
        @Property("Why it does not start; it does if this is empty.") String open,
        @Property("Why it fails at a point; it does not if this is empty.") String point,
        @Property("Why it fails at the end; it does not if this is empty.") String end) {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      if (!options.open().isEmpty()) {
        throw new NodeException(options.open());
      }
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          if (!options.point().isEmpty()) {
            throw new NodeException(options.point());
          }
          out.point(point);
        }

        @Override
        public void end(Output out) {
          if (!options.end().isEmpty()) {
            throw new NodeException(options.end());
          }
        }
      };
    }
  }

  /** Gives a point on its clock every second, as long as its task runs. */
  @Node(name = "ticking", summary = "Ticks.", wants = EdgeType.STREAM, provides = EdgeType.STREAM)
  public static final class Ticking implements NodeType<None> {
    private static final long SECOND = 1_000_000_000L;

    @Override
    public NodeOperators open(None options, NodeContext context) {
      Timer timer = context.timer(null);
      timer.after(SECOND);
      Row row = new Row();
      Field tick = context.field("tick");
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          out.point(point);
        }

        @Override
        public void timer(long now, Output out) {
          timer.after(SECOND);
          row.empty(
              context.series("tick", Tags.EMPTY),
              context.group(Dimensions.NONE, "tick", Tags.EMPTY),
              now,
              context.layout());
          out.point(row.set(tick, true));
        }
      };
    }
  }

  /** Writes down what comes. */
  @Node(name = "collect", summary = "Writes down.", wants = EdgeType.STREAM)
  public static final class Collect implements NodeType<None> {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @Override
    public NodeOperators open(None options, NodeContext context) {
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          StringBuilder text = new StringBuilder();
          PointText.append(text, point);
          seen.add(text.toString());
          out.point(point);
        }
      };
    }

    /** The next point that has come or comes. */
    public String next() throws InterruptedException {
      String next = seen.poll(20, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no point came");
      }
      return next;
    }

    /** Whether nothing has come that was not asked for. */
    public boolean nothing() {
      return seen.isEmpty();
    }

    /** All that has come so far. */
    public List<String> all() {
      List<String> all = new ArrayList<>();
      seen.drainTo(all);
      return all;
    }
  }

  /** Serves the text of the latest point at a path below the task. */
  @Node(name = "serve", summary = "Serves points.")
  public static final class Serving implements NodeType<Serving.Options> {
    /** What scripts can set. */
    public record Options(@Arg("Path below the task's.") String path) {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      AtomicReference<String> latest = new AtomicReference<>("nothing");
      AutoCloseable served = context.resource(Endpoints.class).serve(options.path(), latest::get);
      return new NodeOperator() {
        @Override
        public void point(int parent, Point point, Output out) {
          latest.set(point.toString());
          out.point(point);
        }

        @Override
        public void close() {
          try {
            served.close();
          } catch (Exception e) {
            throw new NodeException("cannot end the serving", e);
          }
        }
      };
    }
  }

  /** Another that is called {@code counted}, with options of its own. */
  @Node(name = "counted", summary = "Counts backwards.")
  public static final class RivalCounted implements NodeType<RivalCounted.Options> {
    /** What scripts can set. */
    public record Options() {}

    @Override
    public NodeOperators open(Options options, NodeContext context) {
      Field n = context.field("n");
      Row row = new Row();
      return new NodeOperator() {
        private long count;

        @Override
        public void point(int parent, Point point, Output out) {
          out.point(row.of(point).set(n, --count));
        }
      };
    }
  }
}
