package org.kapacitor.template.internal.value;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A method of a value.
 *
 * @param parameters types of its arguments
 * @param results number of values that it returns; it can be called only if that is one
 * @param body does it
 */
public record Method(List<Parameter> parameters, int results, Body body) {

  /** What a method does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Calls the method.
     *
     * @throws CallException if it fails
     */
    Object call(Object receiver, Object[] arguments);
  }

  static Method of(UnaryOperator<Object> body) {
    return new Method(List.of(), 1, (receiver, arguments) -> body.apply(receiver));
  }

  static Method of(Parameter parameter, BinaryOperator<Object> body) {
    return new Method(
        List.of(parameter), 1, (receiver, arguments) -> body.apply(receiver, arguments[0]));
  }

  /** A method that returns several values, which templates cannot call. */
  static Method withResults(int count) {
    return new Method(List.of(), count, (receiver, arguments) -> receiver);
  }
}
