package org.kapacitor.lambda.internal.code;

import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.text.RegexValue;

/** What generated code calls besides functions. */
public final class Support {
  private static final EvaluationException DIVISION_BY_ZERO =
      new EvaluationException("runtime error: integer divide by zero");

  private Support() {}

  /** Quotient of integers, rounded toward zero. */
  public static long divide(long left, long right) {
    if (right == 0) {
      throw DIVISION_BY_ZERO;
    }
    return left / right;
  }

  /** Rest of the division of integers, with the sign of the dividend. */
  public static long modulo(long left, long right) {
    if (right == 0) {
      throw DIVISION_BY_ZERO;
    }
    return left % right;
  }

  /** Whether a pattern is found in a text. */
  public static boolean matches(String text, RegexValue regex) {
    return regex.matches(text);
  }

  /** The error of a call that failed; {@code context} begins its message. */
  public static EvaluationException failure(Throwable cause, String context) {
    String message = cause.getMessage();
    return new EvaluationException(context + (message == null ? cause.toString() : message));
  }
}
