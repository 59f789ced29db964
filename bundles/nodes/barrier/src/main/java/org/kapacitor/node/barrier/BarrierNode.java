package org.kapacitor.node.barrier;

import java.time.Duration;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Emits barriers by the clock (nodes.md section 7.2). */
@Component(service = NodeType.class)
@Node(
    name = "barrier",
    summary = "Promises from time to time that a group has no more old data, which it then drops.")
public final class BarrierNode implements NodeType<BarrierNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("For how long a group must be silent; its time then goes on by as much.")
          Duration idle,
      @Property("How often every group gets a barrier at the time of the clock.") Duration period,
      @Property("Whether the group is deleted after each barrier.") boolean delete) {}

  @Override
  public void check(Options options) {
    Duration idle = options.idle();
    Duration period = options.period();
    if (!idle.isZero() && !period.isZero()) {
      throw new OptionException("cannot specify both idle and period");
    }
    if (period.isZero() && (idle.isZero() || idle.isNegative())) {
      throw new OptionException("idle must be greater than zero");
    }
    if (period.isNegative()) {
      throw new OptionException("period must be greater than zero");
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    long idle = options.idle().toNanos();
    long period = options.period().toNanos();
    return idle > 0
        ? group -> new IdleBarrier(context, group, idle, options.delete())
        : group -> new PeriodBarrier(context, group, period, options.delete());
  }
}
