package org.kapacitor.node.influxql;

import java.util.function.Supplier;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;

/** Makes the operators of functions, for batches and for streams. */
final class Operators {
  private Operators() {}

  /** Aggregates by accumulators. */
  static GroupOperators accumulating(Call call, Supplier<Accumulator> accumulators) {
    return accumulating(call, accumulators, false);
  }

  /** Aggregates by accumulators; batches without a point that fits have a result too. */
  static GroupOperators accumulatingEmpty(Call call, Supplier<Accumulator> accumulators) {
    return accumulating(call, accumulators, true);
  }

  private static GroupOperators accumulating(
      Call call, Supplier<Accumulator> accumulators, boolean ofNothing) {
    if (takesBatches(call)) {
      Accumulation shared = new Accumulation(call, accumulators.get(), ofNothing);
      return group -> new BatchOperator(call, shared, group);
    }
    return group ->
        new SetOperator(call, new Accumulation(call, accumulators.get(), ofNothing), group);
  }

  /** Passes on the points that a rule chooses. */
  static GroupOperators choosing(Call call, Choice.Rule rule) {
    if (takesBatches(call)) {
      BatchChoice shared = new BatchChoice(call, rule);
      return group -> new BatchOperator(call, shared, group);
    }
    return group -> new SetOperator(call, new SetChoice(call, rule), group);
  }

  /** Reduces batches, and sets of points as if they were batches. */
  static GroupOperators reducing(Call call, BatchReduction shared) {
    return takesBatches(call)
        ? group -> new BatchOperator(call, shared, group)
        : group -> new SetOperator(call, new SetRows(shared), group);
  }

  /** Turns each point into a result. */
  static GroupOperators transforming(Call call, Supplier<Transformation> transformations) {
    Rows shared = new Rows();
    return group ->
        new TransformOperator(
            call, transformations.get(), new GroupSeries(call.result(), group), shared);
  }

  private static boolean takesBatches(Call call) {
    return call.context().wants() == EdgeType.BATCH;
  }
}
