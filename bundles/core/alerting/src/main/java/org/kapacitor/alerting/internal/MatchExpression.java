package org.kapacitor.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;

/**
 * The condition of a topic's handler (alerts.md section 2.6). What its functions give are fields of
 * the row that it is evaluated over, under names that no tag can have. For one thread at a time.
 */
final class MatchExpression {
  private static final String MARK = "\u0000";
  private static final Set<String> FUNCTIONS =
      Set.of("level", "changed", "name", "taskName", "alertDuration");
  private static final Map<String, Level> LEVELS =
      Map.of(
          "OK", Level.OK, "INFO", Level.INFO, "WARNING", Level.WARNING, "CRITICAL", Level.CRITICAL);

  private final Field level = new Field(MARK + "level");
  private final Field changed = new Field(MARK + "changed");
  private final Field name = new Field(MARK + "name");
  private final Field taskName = new Field(MARK + "taskName");
  private final Field duration = new Field(MARK + "alertDuration");
  private final Layout layout = Layout.root();
  private final Row row = new Row();
  private final Set<String> tags = new TreeSet<>();
  private final Evaluator evaluator;
  private int seriesId;

  /** Compiles an expression. */
  interface Compile {
    Evaluator evaluator(Lambda lambda);
  }

  /**
   * Compiles a condition.
   *
   * @throws IllegalArgumentException with the text that clients get
   */
  MatchExpression(Lambda lambda, Compile compile) {
    evaluator = compile.evaluator(new Lambda(convert(lambda.body())));
  }

  private Expression convert(Expression expression) {
    if (expression instanceof Expression.Identifier identifier) {
      Level constant = LEVELS.get(identifier.name());
      if (constant == null) {
        throw new IllegalArgumentException("unknown identifier \"" + identifier.name() + '"');
      }
      return new Expression.Literal((long) constant.ordinal());
    }
    if (expression instanceof Expression.Reference reference) {
      tags.add(reference.name());
      return reference;
    }
    if (expression instanceof Expression.Unary unary) {
      return new Expression.Unary(unary.operator(), convert(unary.operand()));
    }
    if (expression instanceof Expression.Binary binary) {
      return new Expression.Binary(
          binary.operator(), convert(binary.left()), convert(binary.right()));
    }
    if (expression instanceof Expression.Call call) {
      if (FUNCTIONS.contains(call.function()) && call.arguments().isEmpty()) {
        return new Expression.Reference(MARK + call.function());
      }
      List<Expression> arguments = new ArrayList<>();
      call.arguments().forEach(argument -> arguments.add(convert(argument)));
      return new Expression.Call(call.function(), arguments);
    }
    return expression;
  }

  /**
   * Whether an event fulfils the condition.
   *
   * @throws EvaluationException if that cannot be said
   */
  boolean test(Event event) {
    Tags given = event.tags();
    for (String tag : tags) {
      if (!given.has(tag)) {
        throw new EvaluationException("no tag exists for " + tag);
      }
    }
    Series series = new Series(seriesId++ & 1, "", "", event.data().name(), given);
    row.empty(series, null, event.state().time(), layout);
    row.set(level, (long) event.level().ordinal());
    row.set(changed, event.level() != event.previousLevel());
    row.set(name, event.data().name());
    row.set(taskName, event.data().task());
    row.set(duration, FieldType.DURATION, event.state().duration());
    return evaluator.test(row);
  }
}
