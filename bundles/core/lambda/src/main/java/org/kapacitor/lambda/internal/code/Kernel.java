package org.kapacitor.lambda.internal.code;

import java.util.function.LongSupplier;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.EvaluationException;

/**
 * Evaluates one expression for points of one signature. Generated classes override one of the
 * methods.
 */
public abstract class Kernel {

  /** What a generated class gets and keeps in its fields; see {@link Plan}. */
  public record Parts(
      int[] slots,
      Object[] constants,
      EvaluationException[] errors,
      Memo[] memos,
      LongSupplier clock) {}

  /** The value as a condition. */
  public boolean test(Point point, FunctionState[] states) {
    throw new IllegalStateException();
  }

  /** Stores the value as a field of {@code results}. */
  public void evaluate(Point point, Row results, Field as, FunctionState[] states) {
    throw new IllegalStateException();
  }

  /** A kernel that always fails. */
  public static Kernel failing(EvaluationException error) {
    return new Failing(error);
  }

  private static final class Failing extends Kernel {
    private final EvaluationException error;

    Failing(EvaluationException error) {
      this.error = error;
    }

    @Override
    public boolean test(Point point, FunctionState[] states) {
      throw error;
    }

    @Override
    public void evaluate(Point point, Row results, Field as, FunctionState[] states) {
      throw error;
    }
  }
}
