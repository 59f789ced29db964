package org.kapacitor.node.stats;

import java.time.Duration;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Flag;
import org.osgi.service.component.annotations.Component;

/** Tells from time to time how much another node has emitted (nodes.md section 6.6). */
@Component(service = NodeType.class)
@Node(
    name = "stats",
    summary = "Emits from time to time how many points another node has emitted, by group.",
    wants = EdgeType.NONE,
    provides = EdgeType.STREAM,
    watches = true)
public final class StatsNode implements NodeType<StatsNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("How often to emit.") Duration interval,
      @Flag("Emits at multiples of the interval, with times rounded to them.") boolean align) {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    if (options.interval().isNegative() || options.interval().isZero()) {
      throw new NodeException("stats node must have positive interval");
    }
    return new Ticks(options, context);
  }
}
