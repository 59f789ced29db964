package org.kapacitor.node.groupby;

import java.util.List;
import org.kapacitor.api.data.Grouping;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Repeat;
import org.osgi.service.component.annotations.Component;

/** Groups data anew (nodes.md section 7.10). */
@Component(service = NodeType.class)
@Node(name = "groupBy", kind = "groupby", summary = "Groups data by tags.")
public final class GroupByNode implements NodeType<GroupByNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Tags to group by, or * for all.") List<Object> dimensions,
      @Repeat @Property("Tags left out of *.") List<String> exclude,
      @Flag("Groups by measurement too.") boolean byMeasurement) {

    Grouping grouping() {
      return Grouping.of(dimensions, exclude, byMeasurement);
    }
  }

  @Override
  public void check(Options options) {
    options.grouping();
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return context.wants() == EdgeType.STREAM
        ? new StreamGrouping(options.grouping(), context)
        : new BatchGrouping(options.grouping(), context);
  }
}
