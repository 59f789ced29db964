package org.kapacitor.api.node;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;

/**
 * A compiled lambda expression with the state of its stateful functions ({@code count, sigma,
 * spread}). Used by one thread at a time.
 *
 * <p>Names resolve as in tickscript.md section 4.2: {@code time}, then fields, then tags; a name
 * that is both fails the evaluation.
 */
public interface Evaluator {

  /**
   * Value as a condition.
   *
   * @throws EvaluationException if it has none or is not a boolean
   */
  boolean test(Point point);

  /**
   * Evaluates and stores the result as a field.
   *
   * @param results further fields, for names that the point does not have; the result is stored
   *     here
   * @param as the field to store into
   * @throws EvaluationException if there is no result; nothing is stored then
   */
  void evaluate(Point point, Row results, Field as);

  /**
   * Type that the result would have for a point, without evaluating it.
   *
   * @throws EvaluationException if the expression has no type for the point
   */
  FieldType type(Point point);

  /** Saves or restores the state of stateful functions. */
  void state(StateIo io);
}
