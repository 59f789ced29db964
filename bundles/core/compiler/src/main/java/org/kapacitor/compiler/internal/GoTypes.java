package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.Map;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.tickscript.Term;

/** What error messages call values and their types (tickscript.md section 3.4). */
final class GoTypes {
  private static final Map<Class<?>, Class<?>> UNBOXED =
      Map.of(Long.class, long.class, Double.class, double.class, Boolean.class, boolean.class);

  private GoTypes() {}

  /** The type of a value. */
  static String of(Object value) {
    if (value instanceof ScriptObject object) {
      return object.typeName();
    }
    if (value instanceof Term.Reference) {
      return "*ast.ReferenceNode";
    }
    if (value instanceof Term.Identifier) {
      return "*ast.IdentifierNode";
    }
    if (value instanceof Deferred) {
      return "tick.unboundFunc";
    }
    return TypeNames.of(value);
  }

  /** The type of an option's values. */
  static String of(Class<?> type) {
    return TypeNames.of(type);
  }

  /** Whether an option of a type takes a value. */
  static boolean fits(Class<?> type, Object value) {
    if (type == Object.class) {
      return true;
    }
    Class<?> given = UNBOXED.getOrDefault(value.getClass(), value.getClass());
    return type == given || type == int.class && given == long.class;
  }

  /** A value as {@code %v} prints it. */
  static String text(Object value) {
    if (value instanceof Double number) {
      return Floats.general(number);
    }
    return value instanceof Duration duration
        ? Durations.go(duration.toNanos())
        : String.valueOf(value);
  }
}
