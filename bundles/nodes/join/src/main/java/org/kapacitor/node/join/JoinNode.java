package org.kapacitor.node.join;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.text.Json;
import org.osgi.service.component.annotations.Component;

/** Joins the data of several nodes by time (nodes.md section 7.11). */
@Component(service = NodeType.class)
@Node(
    name = "join",
    summary = "Joins points or batches of several nodes that have the same group and time.",
    manyParents = true)
public final class JoinNode implements NodeType<JoinNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("Prefix of each parent's fields, that of the node left of the pipe first.")
          List<String> as,
      @Property("Tags to join on where a parent is grouped by more of them than another.")
          List<String> on,
      @Property("What stands between prefix and field.") @Default(".") String delimiter,
      @Property("Times are rounded to multiples of this.") Duration tolerance,
      @Property("What takes the place of missing data: 'null', a number, or nothing ('none').")
          Optional<Object> fill,
      @Property("Measurement of the result; empty for that of the first parent.") String streamName,
      @Property("Whether the deletion of a group from one parent forgets what all have sent.")
          boolean deleteAll) {}

  @Override
  public void check(Options options, int parents) {
    if (options.as().isEmpty()) {
      throw new OptionException(
          "a call to join.as() is required to specify the output stream prefixes.");
    }
    if (options.as().size() != parents) {
      throw new OptionException(
          "number of prefixes specified by join.as() must match the number of joined streams");
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
          "must provide a prefix name for the join node, see .as() property method");
    }
    if (!delimiter.isEmpty() && prefix.contains(delimiter)) {
      String quoted = Json.append(new StringBuilder(), delimiter).toString();
      // The tab at the end is the original's.
      throw new OptionException(
          "cannot use name %s as field prefix, it contains the delimiter %s\t"
              .formatted(prefix, quoted));
    }
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return context.wants() == EdgeType.BATCH
        ? new BatchJoiner(options, context)
        : new PointJoiner(options, context);
  }
}
