package org.kapacitor.api.option;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.expression.TimeDimension;

/** What error messages call the types of values in scripts (tickscript.md section 3.4). */
public final class TypeNames {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Long.class, "int64"),
          Map.entry(long.class, "int64"),
          Map.entry(int.class, "int64"),
          Map.entry(Double.class, "float64"),
          Map.entry(double.class, "float64"),
          Map.entry(Boolean.class, "bool"),
          Map.entry(boolean.class, "bool"),
          Map.entry(String.class, "string"),
          Map.entry(Duration.class, "time.Duration"),
          Map.entry(Regex.class, "*regexp.Regexp"),
          Map.entry(Lambda.class, "*ast.LambdaNode"),
          Map.entry(Star.class, "*ast.StarNode"),
          Map.entry(TimeDimension.class, "kapacitor.TimeDimension"),
          Map.entry(Object.class, "interface {}"));

  private TypeNames() {}

  /** The type of a value. */
  public static String of(Object value) {
    return value instanceof List ? "[]interface {}" : of(value.getClass());
  }

  /** The type that a class of values stands for. */
  public static String of(Class<?> type) {
    return NAMES.getOrDefault(type, type.getSimpleName());
  }
}
