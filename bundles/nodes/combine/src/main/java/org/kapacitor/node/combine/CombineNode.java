package org.kapacitor.node.combine;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Combines the points of a group with one another (nodes.md section 7.4). */
@Component(service = NodeType.class)
@Node(
    name = "combine",
    summary = "Makes one point of every combination of points of one time that fulfil conditions.",
    provides = EdgeType.STREAM)
public final class CombineNode implements NodeType<CombineNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Conditions, one for each point of a combination.") List<Lambda> lambdas,
      @Property("Prefixes of the fields of each point, one for each condition.") List<String> as,
      @Property("What stands between prefix and field.") @Default(".") String delimiter,
      @Property("Times are rounded to multiples of this.") Duration tolerance,
      @Property("How many combinations the points of one time may have.") @Default("1000000")
          long max) {}

  @Override
  public void check(Options options) {
    if (options.as().isEmpty()) {
      throw new OptionException(
          "a call to combine.as() is required to specify the output stream prefixes.");
    }
    if (options.as().size() != options.lambdas().size()) {
      throw new OptionException(
          "number of prefixes specified by combine.as() must match the number of combine expressions");
    }
    for (String prefix : options.as()) {
      check(prefix, options.delimiter());
    }
    Set<String> names = new HashSet<>();
    if (!options.as().stream().allMatch(names::add)) {
      throw new OptionException("cannot use the same prefix name see .as() property method");
    }
  }

  private static void check(String prefix, String delimiter) {
    if (prefix.isEmpty()) {
      throw new OptionException(
          "must provide a prefix name for the combine node, see .as() property method");
    }
    if (prefix.contains(delimiter)) {
      throw new OptionException(
          "cannot use name %s as field prefix, it contains the delimiter character %s"
              .formatted(prefix, delimiter));
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    return new Combining(options, context);
  }
}
