package org.kapacitor.node.window;

import java.time.Duration;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Collects points into batches by time or by number (nodes.md section 7.21). */
@Component(service = NodeType.class)
@Node(
    name = "window",
    summary = "Collects the points of a stretch of time, or a number of points, into a batch.",
    wants = EdgeType.STREAM,
    provides = EdgeType.BATCH)
public final class WindowNode implements NodeType<WindowNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("Length of the window.") Duration period,
      @Property("How often the window is emitted; with each point if it is 0.") Duration every,
      @Flag("Emits at multiples of every.") boolean align,
      @Flag("Emits nothing before the window is full.") boolean fillPeriod,
      @Property("Number of points in the window.") long periodCount,
      @Property("After how many points the window is emitted.") long everyCount) {}

  @Override
  public void check(Options options) {
    if (options.periodCount() != 0) {
      if (!options.period().isZero()) {
        throw new OptionException("cannot specify both period and periodCount");
      }
      if (options.align()) {
        throw new OptionException("can only align windows based off time, not count");
      }
      if (options.everyCount() <= 0) {
        throw new OptionException("everyCount must be greater than zero");
      }
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    if (!options.period().isZero()) {
      return group -> new TimeWindow(options, group);
    }
    if (options.periodCount() != 0) {
      return group -> new CountWindow(options, group);
    }
    throw new NodeException(
        "window node must have either a non zero period or non zero period count");
  }
}
