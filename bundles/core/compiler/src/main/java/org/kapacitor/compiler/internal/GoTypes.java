package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.tickscript.Term;

/** What error messages call values and their types (tickscript.md section 3.4). */
final class GoTypes {
  private static final Map<Class<?>, String> OF_CLASSES =
      Map.ofEntries(
          Map.entry(long.class, "int64"),
          Map.entry(int.class, "int64"),
          Map.entry(double.class, "float64"),
          Map.entry(boolean.class, "bool"),
          Map.entry(String.class, "string"),
          Map.entry(Duration.class, "time.Duration"),
          Map.entry(Regex.class, "*regexp.Regexp"),
          Map.entry(Lambda.class, "*ast.LambdaNode"),
          Map.entry(Star.class, "*ast.StarNode"),
          Map.entry(Object.class, "interface {}"));

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
    if (value instanceof List) {
      return "[]interface {}";
    }
    if (value instanceof Deferred) {
      return "tick.unboundFunc";
    }
    if (value instanceof TimeDimension) {
      return "kapacitor.TimeDimension";
    }
    return of(UNBOXED.getOrDefault(value.getClass(), value.getClass()));
  }

  /** The type of an option's values. */
  static String of(Class<?> type) {
    return OF_CLASSES.getOrDefault(type, type.getSimpleName());
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
