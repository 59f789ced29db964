package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Row;
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

/** Finds the most frequent value of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "mode",
    summary = "Finds the most frequent value of a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class ModeNode implements NodeType<ModeNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("mode") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "mode", options, Input.NUMBERS);
    return Operators.reducing(call, new ColumnAggregation(call, new MostFrequent()));
  }

  /**
   * The value that occurs most often. Of several such values, in their order, each takes the place
   * of the one before if it first occurs no later than that one last occurs. If no value occurs
   * twice it is the smallest.
   */
  static final class MostFrequent implements ColumnFunction {
    private long[] first = {};
    private long[] last = {};

    @Override
    public Row of(Column column, Result result) {
      long[] sorted = column.sorted();
      int best = 0;
      int most = 0;
      boolean tied = false;
      int end;
      for (int start = 0; start < column.size(); start = end) {
        end = endOfRun(sorted, start, column.size());
        tied = end - start == most || tied && end - start < most;
        if (end - start > most) {
          most = end - start;
          best = start;
        }
      }
      boolean byTime = tied && most > 1;
      return column.valueOf(result, sorted[byTime ? byTime(column, sorted, most) : best]);
    }

    private static int endOfRun(long[] sorted, int start, int size) {
      int end = start + 1;
      while (end < size && sorted[end] == sorted[start]) {
        end++;
      }
      return end;
    }

    private int byTime(Column column, long[] sorted, int most) {
      findTimes(column);
      int best = -1;
      int end;
      for (int start = 0; start < column.size(); start = end) {
        end = endOfRun(sorted, start, column.size());
        if (end - start == most && (best < 0 || first[start] <= last[best])) {
          best = start;
        }
      }
      return best;
    }

    /** Notes when each value occurs first and last, at its place among the sorted ones. */
    private void findTimes(Column column) {
      if (first.length < column.size()) {
        first = new long[column.size()];
        last = new long[column.size()];
      }
      for (int i = 0; i < column.size(); i++) {
        last[column.place(column.key(i))] = column.time(i);
      }
      for (int i = column.size() - 1; i >= 0; i--) {
        first[column.place(column.key(i))] = column.time(i);
      }
    }
  }
}
