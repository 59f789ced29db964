package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Selects the point at a percentile of a field, without interpolation (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "percentile",
    summary = "Selects the point at a percentile of a field, without interpolation" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class PercentileNode implements NodeType<PercentileNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to compare by: floats or integers.") String field,
      @Arg("Percentile, a float: 50.0 is the middle, 100.0 the largest value.") double percentile,
      @Property(FunctionOptions.AS) @Default("percentile") String as,
      @Flag(FunctionOptions.POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "percentile", options, Input.NUMBERS);
    return Operators.reducing(call, new Selecting(call, options.percentile()));
  }

  /** Selects by rank; nothing if there is no value of that rank. */
  static final class Selecting implements BatchReduction {
    private final Call call;
    private final double percentile;
    private final Column column = new Column();

    Selecting(Call call, double percentile) {
      this.call = call;
      this.percentile = percentile;
    }

    @Override
    public void reduce(Batch batch, Series series, Output out) {
      if (call.input().read(batch, column)) {
        double rank = Math.floor(column.size() * percentile / 100 + 0.5) - 1;
        if (rank >= 0 && rank < column.size()) {
          int row = column.row(ofRank(column, (int) rank));
          out.point(call.result().selected(batch.row(row), series.name(), batch.time()));
        }
      }
    }

    /** Index of the value with a rank; values that are equal rank as they came. */
    private static int ofRank(Column column, int rank) {
      long key = column.sorted()[rank];
      int equalBefore = rank - column.place(key);
      for (int i = 0; ; i++) {
        if (column.key(i) == key && equalBefore-- == 0) {
          return i;
        }
      }
    }
  }
}
