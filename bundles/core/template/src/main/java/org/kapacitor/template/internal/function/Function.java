package org.kapacitor.template.internal.function;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Parameter;

/**
 * A function of templates.
 *
 * @param first type of its first parameter; the others take any value
 * @param fixed number of arguments that it must have
 * @param variadic whether it takes more
 * @param body does it
 */
public record Function(Parameter first, int fixed, boolean variadic, Body body) {

  /** What a function does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Calls the function.
     *
     * @throws CallException if it fails
     */
    Object call(Object[] arguments);
  }

  /** A function of exactly one argument. */
  public static Function unary(UnaryOperator<Object> body) {
    return new Function(Parameter.ANY, 1, false, arguments -> body.apply(arguments[0]));
  }

  /** A function of exactly two arguments. */
  public static Function binary(BinaryOperator<Object> body) {
    return new Function(Parameter.ANY, 2, false, a -> body.apply(a[0], a[1]));
  }

  /** A function of at least so many arguments. */
  public static Function atLeast(int fixed, Body body) {
    return new Function(Parameter.ANY, fixed, true, body);
  }

  /** Type of a parameter. */
  public Parameter parameter(int index) {
    return index == 0 ? first : Parameter.ANY;
  }
}
