package org.kapacitor.node.influxql;

import java.util.function.ToDoubleFunction;

/**
 * Finds a minimum of a function of several variables by the downhill simplex method of Nelder and
 * Mead, with the coefficients and the order of steps of nodes.md section 8.4. Pure arithmetic: the
 * same start gives the same result on every machine.
 *
 * <p>The function may change the vector it is given. The vertices of the simplex are these very
 * vectors, so such a change moves the vertex.
 */
final class NelderMead {
  private static final int MAX_ITERATIONS = 1000;
  private static final double EPSILON = 1e-4;

  /**
   * Where the search ended.
   *
   * @param value of the function, evaluated anew at the best vertex
   * @param at the best vertex as it was before that
   */
  record Minimum(double value, double[] at) {}

  private final ToDoubleFunction<double[]> function;
  private final int variables;
  private final double[][] vertices;
  private final double[] values;
  private final double[] centre;
  private final double[] reflected;
  private final double[] expanded;
  private final double[] contracted;

  /** Vertices with the largest, the second largest and the smallest value. */
  private int worst;

  private int second;
  private int best;

  private NelderMead(ToDoubleFunction<double[]> function, int variables) {
    this.function = function;
    this.variables = variables;
    vertices = new double[variables + 1][variables];
    values = new double[variables + 1];
    centre = new double[variables];
    reflected = new double[variables];
    expanded = new double[variables];
    contracted = new double[variables];
  }

  /** Searches from {@code start}, which is not changed. */
  static Minimum minimum(ToDoubleFunction<double[]> function, double[] start) {
    NelderMead search = new NelderMead(function, start.length);
    search.begin(start);
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      search.rank();
      search.step();
      if (search.spread() < EPSILON) {
        break;
      }
    }
    search.rank();
    double[] at = search.vertices[search.best].clone();
    return new Minimum(function.applyAsDouble(search.vertices[search.best]), at);
  }

  private void begin(double[] start) {
    double n = variables;
    double far = (Math.sqrt(n + 1) - 1 + n) / (n * Math.sqrt(2));
    double near = (Math.sqrt(n + 1) - 1) / (n * Math.sqrt(2));
    for (int vertex = 0; vertex <= variables; vertex++) {
      for (int i = 0; i < variables; i++) {
        double offset = vertex == 0 ? 0 : i == vertex - 1 ? far : near;
        vertices[vertex][i] = offset + start[i];
      }
      values[vertex] = function.applyAsDouble(vertices[vertex]);
    }
  }

  private void rank() {
    worst = 0;
    best = 0;
    for (int i = 0; i <= variables; i++) {
      if (values[i] > values[worst]) {
        worst = i;
      }
      if (values[i] < values[best]) {
        best = i;
      }
    }
    second = best;
    for (int i = 0; i <= variables; i++) {
      if (values[i] > values[second] && values[i] < values[worst]) {
        second = i;
      }
    }
  }

  private void step() {
    for (int i = 0; i < variables; i++) {
      double sum = 0;
      for (int vertex = 0; vertex <= variables; vertex++) {
        if (vertex != worst) {
          sum += vertices[vertex][i];
        }
      }
      centre[i] = sum / variables;
      reflected[i] = centre[i] + (centre[i] - vertices[worst][i]);
    }
    double value = function.applyAsDouble(reflected);
    if (value < values[second] && value >= values[best]) {
      replaceWorst(reflected, value);
    }
    if (value < values[best]) {
      expand(value);
    }
    // Asked anew, not as an else: where all values are equal the second worst vertex is the one
    // that
    // was just replaced.
    if (value >= values[second]) {
      contract(value);
    }
  }

  private void expand(double reflectedValue) {
    for (int i = 0; i < variables; i++) {
      expanded[i] = centre[i] + 2 * (reflected[i] - centre[i]);
    }
    double value = function.applyAsDouble(expanded);
    if (value < reflectedValue) {
      replaceWorst(expanded, value);
    } else {
      replaceWorst(reflected, reflectedValue);
    }
  }

  private void contract(double reflectedValue) {
    boolean outside = reflectedValue < values[worst];
    for (int i = 0; i < variables; i++) {
      contracted[i] =
          outside
              ? centre[i] + 0.5 * (reflected[i] - centre[i])
              : centre[i] - 0.5 * (centre[i] - vertices[worst][i]);
    }
    double value = function.applyAsDouble(contracted);
    if (value < values[worst]) {
      replaceWorst(contracted, value);
    } else {
      shrink();
    }
  }

  private void shrink() {
    double[] target = vertices[best];
    for (int vertex = 0; vertex <= variables; vertex++) {
      if (vertex != best) {
        for (int i = 0; i < variables; i++) {
          vertices[vertex][i] = target[i] + (vertices[vertex][i] - target[i]) / 2;
        }
      }
    }
    values[worst] = function.applyAsDouble(vertices[worst]);
    values[second] = function.applyAsDouble(vertices[second]);
  }

  private void replaceWorst(double[] by, double value) {
    System.arraycopy(by, 0, vertices[worst], 0, variables);
    values[worst] = value;
  }

  private double spread() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / (variables + 1);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean) / variables;
    }
    return Math.sqrt(squares);
  }
}
