package org.kapacitor.node.sample;

import java.time.Duration;
import java.util.Optional;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Types;
import org.kapacitor.api.text.Times;
import org.osgi.service.component.annotations.Component;

/** Keeps some of the points, by number or by time (nodes.md section 7.14). */
@Component(service = NodeType.class)
@Node(name = "sample", summary = "Keeps one of so many points, or those at multiples of a time.")
public final class SampleNode implements NodeType<SampleNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("How many points to keep one of, or the time whose multiples to keep.")
          @Types(
              value = {Long.class, Duration.class},
              otherwise = "must pass int64 or duration to new sample node")
          Object rate,
      @Property("How many points to keep one of, whatever the rate says.") Optional<Long> n,
      @Property("The time whose multiples to keep, whatever the rate says.")
          Optional<Duration> duration) {

    long count() {
      return n.orElse(rate instanceof Long number ? number : 0L);
    }

    long interval() {
      return duration.orElse(rate instanceof Duration time ? time : Duration.ZERO).toNanos();
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    long interval = options.interval();
    long count = options.count();
    if (interval != 0) {
      Multiples multiples = new Multiples(interval);
      return group -> multiples;
    }
    if (count != 0) {
      return group -> new EveryNth(count);
    }
    throw new NodeException("invalid sample rate: must be positive integer or duration");
  }

  /** Keeps the points whose time is a multiple; it knows nothing of its group. */
  private record Multiples(long interval) implements GroupOperator {
    @Override
    public void point(Point point, Output out) {
      if (Times.truncate(point.time(), interval) == point.time()) {
        out.point(point);
      }
    }
  }

  /** Keeps the first point and each n-th after it, in a batch counted anew. */
  private static final class EveryNth implements GroupOperator {
    private final long n;
    private long seen;

    EveryNth(long n) {
      this.n = n;
    }

    @Override
    public void begin(Batch batch) {
      seen = 0;
    }

    @Override
    public void point(Point point, Output out) {
      if (seen++ % n == 0) {
        out.point(point);
      }
    }

    @Override
    public void state(StateIo io) {
      seen = io.int64("seen", seen);
    }
  }
}
