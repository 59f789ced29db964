package org.kapacitor.lambda.internal.function;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kapacitor.api.function.Function;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.lambda.internal.function.Target.Leading;
import org.kapacitor.lambda.internal.type.Kind;

/** Reads functions from the annotated methods of a class. */
public final class FunctionReader {
  private FunctionReader() {}

  /**
   * Functions of the product itself: {@code long} stands for times and durations too.
   *
   * @return functions by name
   */
  public static Map<String, FunctionGroup> builtIn(Class<?> family) {
    return read(family, false);
  }

  /**
   * Functions of a plug-in.
   *
   * @throws IllegalArgumentException if a method is not as {@link
   *     org.kapacitor.api.function.FunctionSet} wants it
   */
  public static Map<String, FunctionGroup> plugIn(Class<?> type) {
    return read(type, true);
  }

  private static Map<String, FunctionGroup> read(Class<?> type, boolean plugIn) {
    Map<String, FunctionGroup> groups = new LinkedHashMap<>();
    List<Method> methods = new ArrayList<>(List.of(type.getDeclaredMethods()));
    methods.sort(Comparator.comparing(Method::toString));
    for (Method method : methods) {
      Function function = method.getAnnotation(Function.class);
      if (function != null) {
        add(groups, function, overload(function.name(), method, plugIn));
      }
    }
    return groups;
  }

  private static void add(Map<String, FunctionGroup> groups, Function function, Overload overload) {
    FunctionGroup known = groups.get(function.name());
    List<Overload> overloads = new ArrayList<>(known == null ? List.of() : known.overloads());
    for (Overload other : overloads) {
      check(other, overload);
    }
    overloads.add(overload);
    groups.put(function.name(), new FunctionGroup(function.name(), function.summary(), overloads));
  }

  /** There is one state object per name, so all overloads must use the same. */
  private static void check(Overload one, Overload other) {
    if (one.parameters().equals(other.parameters())) {
      throw new IllegalArgumentException(
          "there are two functions " + one.function() + one.domain());
    }
    if (!one.target().stateType().equals(other.target().stateType())) {
      throw new IllegalArgumentException(
          "functions " + one.function() + " have different classes of state");
    }
  }

  private static Overload overload(String name, Method method, boolean plugIn) {
    Leading leading = leading(method, plugIn);
    List<Kind> kinds = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = leading == Leading.NOTHING ? 0 : 1; i < parameters.length; i++) {
      Parameter parameter = parameters[i];
      kinds.add(kind(method, parameter.getType(), parameter.getAnnotation(Typed.class)));
    }
    Kind result = kind(method, method.getReturnType(), method.getAnnotation(Typed.class));
    Optional<MethodHandle> handle =
        plugIn ? Optional.of(PlugIns.handle(method, kinds, result)) : Optional.empty();
    return new Overload(name, kinds, result, new Target(method, leading, handle));
  }

  private static Leading leading(Method method, boolean plugIn) {
    if (method.getParameterCount() == 0) {
      return Leading.NOTHING;
    }
    Class<?> first = method.getParameterTypes()[0];
    if (FunctionState.class.isAssignableFrom(first)) {
      return Leading.STATE;
    }
    return !plugIn && first == LongSupplier.class ? Leading.CLOCK : Leading.NOTHING;
  }

  private static Kind kind(Method method, Class<?> type, Typed typed) {
    if (typed != null) {
      return typed.value();
    }
    if (type == Duration.class) {
      return Kind.DURATION;
    }
    if (type == Instant.class) {
      return Kind.TIME;
    }
    for (Kind kind : Kind.values()) {
      if (kind.javaType() == type && kind != Kind.INVALID) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "method "
            + method.getName()
            + " has the type "
            + type.getName()
            + "; it can be double, long, boolean, String, Duration or Instant");
  }
}
