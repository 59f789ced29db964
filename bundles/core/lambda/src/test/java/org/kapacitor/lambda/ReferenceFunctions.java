package org.kapacitor.lambda;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.lambda.internal.function.FunctionException;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Overload;
import org.kapacitor.lambda.internal.function.Target;
import org.kapacitor.lambda.internal.function.UncheckedCalls;
import org.kapacitor.lambda.internal.type.Kind;

/** Calls built-in functions by reflection on boxed values. */
final class ReferenceFunctions {
  private ReferenceFunctions() {}

  /** What a function gives; its state is found by its name. */
  static Object call(
      FunctionGroup group, List<Kind> kinds, List<Object> values, Map<String, FunctionState> in)
      throws FunctionException {
    return group.find(kinds).isPresent()
        ? run(group.find(kinds).get(), values, in)
        : unchecked(group, kinds, values, in);
  }

  private static Object unchecked(
      FunctionGroup group, List<Kind> kinds, List<Object> values, Map<String, FunctionState> in)
      throws FunctionException {
    UncheckedCalls.Outcome outcome = UncheckedCalls.outcome(group, kinds);
    if (outcome instanceof UncheckedCalls.Error error) {
      throw new FunctionException(error.message());
    }
    if (outcome instanceof UncheckedCalls.Like like) {
      List<Object> used =
          like.parameters().isEmpty() ? List.of() : List.of(values.get(0), Duration.ZERO);
      return run(group.find(like.parameters()).orElseThrow(), used, in);
    }
    return switch (((UncheckedCalls.Value) outcome).kind()) {
      case BOOL -> true;
      case INT -> 0L;
      case DURATION -> Duration.ZERO;
      default -> values.get(values.size() - 1);
    };
  }

  private static Object run(Overload overload, List<Object> values, Map<String, FunctionState> in)
      throws FunctionException {
    List<Object> arguments = new ArrayList<>();
    overload
        .target()
        .stateType()
        .ifPresent(
            type ->
                arguments.add(
                    in.computeIfAbsent(overload.function(), name -> Target.newState(type))));
    if (overload.target().leading() == Target.Leading.CLOCK) {
      arguments.add((LongSupplier) () -> 7);
    }
    for (Object value : values) {
      Object plain = value instanceof Duration d ? (Object) d.toNanos() : value;
      plain = plain instanceof ReferenceInterpreter.Time time ? (Object) time.nanos() : plain;
      arguments.add(plain == ReferenceInterpreter.MISSING ? null : plain);
    }
    try {
      Object result = overload.target().method().invoke(null, arguments.toArray());
      return switch (overload.result()) {
        case DURATION -> Duration.ofNanos((Long) result);
        case TIME -> new ReferenceInterpreter.Time((Long) result);
        default -> result;
      };
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof FunctionException failure) {
        throw failure;
      }
      throw new ReferenceInterpreter.Panic(e.getCause().getMessage());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
