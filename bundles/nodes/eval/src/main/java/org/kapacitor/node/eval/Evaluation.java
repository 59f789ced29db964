package org.kapacitor.node.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.NodeContext;

/** How a point becomes its results: what all groups of a node share. */
final class Evaluation {
  private final NodeContext context;
  private final EvalNode.Options options;
  private final CompiledLambda[] lambdas;
  private final Field[] as;
  private final boolean[] isTag;
  private final boolean[] seenAgain;
  private final List<Field> kept;
  private final Set<String> referenced = new HashSet<>();
  private final boolean simple;
  private final Row results = new Row();
  private final Row output = new Row();

  Evaluation(EvalNode.Options options, NodeContext context) {
    this.context = context;
    this.options = options;
    int count = options.lambdas().size();
    lambdas = new CompiledLambda[count];
    as = new Field[count];
    isTag = new boolean[count];
    for (int i = 0; i < count; i++) {
      lambdas[i] =
          context.compile("Failed to compile " + i + " expression", options.lambdas().get(i));
      as[i] = context.field(options.as().get(i));
      isTag[i] = options.tags().contains(as[i].name());
    }
    seenAgain = seenAgain();
    kept =
        options.keep().map(EvalNode.Keep::fields).orElse(List.of()).stream()
            .map(context::field)
            .toList();
    simple = options.keep().isEmpty() && options.tags().isEmpty();
  }

  /** Which results a later expression refers to by name. */
  private boolean[] seenAgain() {
    boolean[] again = new boolean[as.length];
    for (int i = 0; i < as.length; i++) {
      Set<String> names = References.in(options.lambdas().get(i).body());
      referenced.addAll(names);
      for (int earlier = 0; earlier < i; earlier++) {
        again[earlier] |= names.contains(as[earlier].name());
      }
    }
    return again;
  }

  Evaluator[] evaluators() {
    Evaluator[] made = new Evaluator[lambdas.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = lambdas[i].evaluator();
    }
    return made;
  }

  /** The point of the results; null if there is an error, which is counted and logged. */
  Point evaluate(Evaluator[] evaluators, Point point) {
    try {
      results.empty(point.series(), point.group(), point.time(), context.layout());
      for (int i = 0; i < evaluators.length; i++) {
        evaluators[i].evaluate(point, results, as[i]);
      }
      for (int i = 0; i < as.length; i++) {
        if (seenAgain[i]) {
          overwrite(i, point);
        }
      }
      return simple ? results : assemble(point);
    } catch (EvaluationException e) {
      // A quiet eval does not even count its errors, unlike all other nodes (section 7.8).
      if (!context.quiet()) {
        context.error("error evaluating expression", e);
      }
      return null;
    }
  }

  /**
   * A later expression that names a result finds the point's own value under that name, if there is
   * one, and that takes the place of the result (section 7.8).
   */
  private void overwrite(int result, Point point) {
    String name = as[result].name();
    int field = as[result].in(point.layout());
    if (field >= 0) {
      results.set(as[result], point, field);
    } else if (point.tags().has(name)) {
      results.set(as[result], point.tags().get(name));
    }
  }

  private Point assemble(Point point) {
    Tags tags = tags(point);
    if (options.keep().isEmpty()) {
      output.of(results);
      for (int i = 0; i < as.length; i++) {
        if (isTag[i]) {
          output.remove(as[i]);
        }
      }
    } else if (kept.isEmpty()) {
      output.of(point);
      for (Field field : as) {
        output.set(field, results, field.in(results.layout()));
      }
    } else {
      keep(point);
    }
    return tags == point.tags() ? output : tagged(point, tags);
  }

  private Tags tags(Point point) {
    Tags tags = point.tags();
    for (int i = 0; i < as.length; i++) {
      if (isTag[i]) {
        int field = as[i].in(results.layout());
        FieldType type = results.layout().type(field);
        if (type != FieldType.STRING) {
          throw new EvaluationException(
              "result of a tag expression must be of type string, got " + type.goName());
        }
        tags = tags.with(as[i].name(), results.text(field));
      }
    }
    return tags;
  }

  private void keep(Point point) {
    output.of(point).clear();
    for (Field field : kept) {
      int result = field.in(results.layout());
      int own = field.in(point.layout());
      if (result >= 0) {
        output.set(field, results, result);
      } else if (own >= 0) {
        output.set(field, point, own);
      } else if (referenced.contains(field.name()) && point.tags().has(field.name())) {
        output.set(field, point.tags().get(field.name()));
      } else {
        throw new EvaluationException(
            "cannot keep field \"" + field.name() + "\", field does not exist");
      }
    }
  }

  private Point tagged(Point point, Tags tags) {
    output.series(context.withTags(point.series(), tags));
    if (context.wants() == EdgeType.STREAM) {
      output.group(context.group(point.group(), output.series()));
    }
    return output;
  }
}
