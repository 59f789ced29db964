package org.kapacitor.lambda.internal.function;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.text.Times;
import org.kapacitor.lambda.internal.type.Kind;

/** Adapts the methods of plug-ins to what bytecode passes: durations and times as nanoseconds. */
final class PlugIns {
  private static final Map<Class<?>, MethodHandle> PARAMETERS =
      Map.of(
          Duration.class, own("duration", long.class, Duration.class),
          Instant.class, own("instant", long.class, Instant.class));
  private static final Map<Class<?>, MethodHandle> RESULTS =
      Map.of(
          Duration.class, own("nanos", Duration.class, long.class),
          Instant.class, own("nanos", Instant.class, long.class),
          String.class, own("text", String.class, String.class));

  private PlugIns() {}

  private static MethodHandle own(String name, Class<?> from, Class<?> to) {
    try {
      return MethodHandles.lookup()
          .findStatic(PlugIns.class, name, MethodType.methodType(to, from));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The method with the state, if any, as {@link FunctionState}, and kinds as bytecode has them.
   */
  static MethodHandle handle(Method method, List<Kind> parameters, Kind result) {
    int both = Modifier.PUBLIC | Modifier.STATIC;
    if ((method.getModifiers() & both) != both) {
      throw new IllegalArgumentException("method " + method.getName() + " is not public static");
    }
    if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
      throw new IllegalArgumentException("the class is not public");
    }
    int leading = method.getParameterCount() - parameters.size();
    if (leading == 1) {
      checkState(method.getParameterTypes()[0]);
    }
    MethodHandle handle;
    try {
      handle = MethodHandles.publicLookup().unreflect(method);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("method " + method.getName() + " is not accessible", e);
    }
    for (int i = leading; i < method.getParameterCount(); i++) {
      MethodHandle filter = PARAMETERS.get(method.getParameterTypes()[i]);
      if (filter != null) {
        handle = MethodHandles.filterArguments(handle, i, filter);
      }
    }
    MethodHandle filter = RESULTS.get(method.getReturnType());
    if (filter != null) {
      handle = MethodHandles.filterReturnValue(handle, filter);
    }
    MethodType type = handle.type().changeReturnType(result.javaType());
    return handle.asType(leading == 0 ? type : type.changeParameterType(0, FunctionState.class));
  }

  private static void checkState(Class<?> type) {
    try {
      type.getConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          "state " + type.getName() + " has no public constructor without parameters", e);
    }
  }

  private static Duration duration(long nanos) {
    return Duration.ofNanos(nanos);
  }

  private static Instant instant(long nanos) {
    return Times.instant(nanos);
  }

  private static long nanos(Duration duration) {
    return present(duration).toNanos();
  }

  private static long nanos(Instant instant) {
    return Times.nanos(present(instant));
  }

  private static String text(String text) {
    return present(text);
  }

  private static <T> T present(T value) {
    if (value == null) {
      throw new IllegalStateException("the function gave null");
    }
    return value;
  }
}
