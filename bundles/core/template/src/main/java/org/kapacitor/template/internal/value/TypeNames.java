package org.kapacitor.template.internal.value;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;

/** Names of types, as {@code %T} and errors show them. */
public final class TypeNames {
  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(Double.class, "float64"),
          Map.entry(Long.class, "int64"),
          Map.entry(Integer.class, "int"),
          Map.entry(WideInt.class, "int"),
          Map.entry(Byte.class, "uint8"),
          Map.entry(Boolean.class, "bool"),
          Map.entry(Duration.class, "time.Duration"),
          Map.entry(Instant.class, "time.Time"),
          Map.entry(ZonedTime.class, "time.Time"),
          Map.entry(Month.class, "time.Month"),
          Map.entry(DayOfWeek.class, "time.Weekday"),
          Map.entry(Location.class, "*time.Location"),
          Map.entry(Level.class, "alert.Level"),
          Map.entry(JsText.class, "template.JS"),
          Map.entry(Tags.class, "map[string]string"));

  private TypeNames() {}

  /** Name of the type of a value. */
  public static String of(Object value) {
    if (value == null) {
      return "<nil>";
    }
    if (value instanceof TemplateStruct struct) {
      return struct.typeName();
    }
    String name = NAMES.get(value.getClass());
    if (name != null) {
      return name;
    }
    return value instanceof Map
        ? "map[string]interface {}"
        : value instanceof List ? "[]interface {}" : value.getClass().getName();
  }
}
