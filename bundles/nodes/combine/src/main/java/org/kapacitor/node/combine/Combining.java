package org.kapacitor.node.combine;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Times;

/** What the groups of a combination share, and the operator of each. */
final class Combining implements GroupOperators {
  private final NodeContext context;
  private final CompiledLambda[] conditions;
  private final Prefix[] prefixes;
  private final Selection selection;
  private final long tolerance;
  private final Row view = new Row();
  private final Row result = new Row();

  Combining(CombineNode.Options options, NodeContext context) {
    this.context = context;
    int count = options.lambdas().size();
    conditions = new CompiledLambda[count];
    prefixes = new Prefix[count];
    for (int i = 0; i < count; i++) {
      conditions[i] =
          context.compile("Failed to compile " + i + " expression", options.lambdas().get(i));
      prefixes[i] = new Prefix(options.as().get(i), options.delimiter());
    }
    selection = new Selection(count, options.max());
    tolerance = options.tolerance().toNanos();
  }

  @Override
  public GroupOperator open(Group group) {
    return new SameTime(group);
  }

  /** The points of a group that came in a row and have the same time when rounded. */
  private final class SameTime implements GroupOperator {
    private final Group group;
    private final Evaluator[] evaluators = new Evaluator[conditions.length];
    private Rows rows = new Rows();
    private String name = "";

    SameTime(Group group) {
      this.group = group;
      for (int i = 0; i < evaluators.length; i++) {
        evaluators[i] = conditions[i].evaluator();
      }
    }

    @Override
    public void point(Point point, Output out) {
      if (name.isEmpty()) {
        name = point.name();
      }
      long time = Times.round(point.time(), tolerance);
      if (!rows.isEmpty() && rows.time(0) != time) {
        combine(out);
      }
      rows.add(view.of(point).time(time));
    }

    @Override
    public void batch(Batch batch, Output out) {
      name = batch.name();
      for (int i = 0; i < batch.size(); i++) {
        point(batch.row(i), out);
      }
      combine(out);
    }

    private void combine(Output out) {
      boolean[][] matches = new boolean[evaluators.length][rows.size()];
      for (int point = 0; point < rows.size(); point++) {
        for (int i = 0; i < evaluators.length; i++) {
          matches[i][point] = fulfils(evaluators[i], rows.view(view, point));
        }
      }
      selection.forEach(rows.size(), matches, points -> out.point(joined(points)));
      rows.clear();
    }

    private boolean fulfils(Evaluator condition, Point point) {
      try {
        return condition.test(point);
      } catch (EvaluationException e) {
        context.error("error evaluating lambda expression", e);
        return false;
      }
    }

    private Point joined(int[] points) {
      Map<String, String> tags = new HashMap<>();
      result.empty(null, group, rows.time(0), context.layout());
      for (int i = 0; i < points.length; i++) {
        Point point = rows.view(view, points[i]);
        prefixes[i].addFields(point, result);
        prefixes[i].addTags(point.tags(), group, tags);
      }
      return result.series(context.series(name, Tags.of(tags)));
    }

    @Override
    public void state(StateIo io) {
      rows = io.rows("rows", rows);
      name = io.text("name", name);
      for (int i = 0; i < evaluators.length; i++) {
        evaluators[i].state(io.part(Integer.toString(i)));
      }
    }
  }
}
