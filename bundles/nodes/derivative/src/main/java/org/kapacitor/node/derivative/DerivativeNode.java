package org.kapacitor.node.derivative;

import java.time.Duration;
import java.util.Optional;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Computes how fast a field changes (nodes.md section 7.7). */
@Component(service = NodeType.class)
@Node(name = "derivative", summary = "Computes how fast a field changes from point to point.")
public final class DerivativeNode implements NodeType<DerivativeNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field whose change is computed.") String field,
      @Property("Name of the result; that of the field, which is replaced, if it is not given.")
          Optional<String> as,
      @Property("Time to which the change is related.") @Default("1s") Duration unit,
      @Flag("Drops points whose value is less than that of the point before.")
          boolean nonNegative) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    return new Derivation(options, context);
  }
}
