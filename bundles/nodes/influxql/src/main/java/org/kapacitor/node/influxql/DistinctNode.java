package org.kapacitor.node.influxql;

import java.util.HashSet;
import java.util.Set;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Makes a batch of the different values of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "distinct",
    summary = "Makes a batch of the different values of a field" + Call.SCOPE,
    provides = EdgeType.BATCH,
    typeName = Call.TYPE_NAME)
public final class DistinctNode implements NodeType<DistinctNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine, of any type.") String field,
      @Property(FunctionOptions.AS) @Default("distinct") String as,
      @Flag(FunctionOptions.OWN_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "distinct", options, Input.VALUES);
    return Operators.reducing(call, new RowsReduction(call, new Different()));
  }

  /** Where each value occurs first, in order of time and value. */
  static final class Different implements RowsFunction {
    private final Ranking ranking = new Ranking();
    private final Set<String> seen = new HashSet<>();
    private int[] first = {};

    @Override
    public void apply(Column column, ResultBatch to) {
      ranking.begin(
          Long.MAX_VALUE,
          (a, b) ->
              column.time(a) < column.time(b)
                  || column.time(a) == column.time(b) && column.compare(a, b) < 0);
      if (column.type() == FieldType.STRING) {
        offerTexts(column);
      } else {
        offerKeys(column);
      }
      int[] ranked = ranking.ranked();
      for (int i = 0; i < ranking.size(); i++) {
        to.add(column, ranked[i]);
      }
    }

    private void offerTexts(Column column) {
      for (int i = 0; i < column.size(); i++) {
        if (seen.add(column.text(i))) {
          ranking.offer(i);
        }
      }
      seen.clear();
    }

    private void offerKeys(Column column) {
      long[] sorted = column.sorted();
      if (first.length < column.size()) {
        first = new int[column.size()];
      }
      for (int i = column.size() - 1; i >= 0; i--) {
        first[column.place(column.key(i))] = i;
      }
      for (int i = 0; i < column.size(); i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          ranking.offer(first[i]);
        }
      }
    }
  }
}
