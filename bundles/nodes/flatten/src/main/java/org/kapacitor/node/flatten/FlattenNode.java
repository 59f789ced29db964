package org.kapacitor.node.flatten;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Makes one point of several of one time (nodes.md section 7.9). */
@Component(service = NodeType.class)
@Node(
    name = "flatten",
    summary = "Makes one point of all points of one time, whose tags become part of field names.")
public final class FlattenNode implements NodeType<FlattenNode.Options> {

  /** Whether fields lose their own names. */
  public record Drop(@Arg("Whether; yes if it is not given.") List<Boolean> values) {
    boolean on() {
      return values.size() != 1 || values.get(0);
    }
  }

  /** What scripts can set. */
  public record Options(
      @Property("Tags whose values begin the names of the fields.") List<String> on,
      @Property("What stands between the parts of a name.") @Default(".") String delimiter,
      @Property("Times are rounded to multiples of this.") Duration tolerance,
      @Property("Leaves the name of the field itself out.") Optional<Drop> dropOriginalFieldName) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    return new Flattening(options, context);
  }
}
