package org.kapacitor.testkit;

import java.util.List;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.lambda.LambdaException;
import org.kapacitor.lambda.Lambdas;

/** The lambda compiler as the engine sees it. */
final class TestLambdas {
  private final Lambdas lambdas;

  /**
   * The built-in functions and those of some sets.
   *
   * @throws IllegalArgumentException if one of them would be refused
   */
  TestLambdas(List<FunctionSet> sets) {
    lambdas = new Lambdas(sets);
    if (!lambdas.refused().isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", lambdas.refused()));
    }
  }

  boolean plugIn(String function) {
    return lambdas.plugIn(function);
  }

  CompiledLambda compile(Lambda lambda) {
    try {
      return lambdas.compile(lambda);
    } catch (LambdaException e) {
      throw new NodeException(e.getMessage());
    }
  }

  Object constant(Expression expression) {
    return lambdas.constant(expression);
  }
}
