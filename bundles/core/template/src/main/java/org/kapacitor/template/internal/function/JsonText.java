package org.kapacitor.template.internal.function;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Json;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Maps;
import org.kapacitor.template.internal.value.Method;
import org.kapacitor.template.internal.value.Methods;
import org.kapacitor.template.internal.value.ZonedTime;

/**
 * JSON text of values.
 *
 * <p>Reference: tickscript.md section 9.6.
 */
public final class JsonText {
  private static final Object[] TIME_LAYOUT = {"2006-01-02T15:04:05.999999999Z07:00"};

  private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000_000L;

  private JsonText() {}

  /**
   * JSON text of a value.
   *
   * @throws CallException if it has none, as NaN
   */
  public static String of(Object value) {
    try {
      StringBuilder to = new StringBuilder(128);
      append(to, value);
      return to.toString();
    } catch (IllegalArgumentException e) {
      throw new CallException(e.getMessage());
    }
  }

  /** As the functions of templates have it: empty if the value has no JSON text. */
  static String ofArgument(Object value, String end) {
    try {
      return of(value) + end;
    } catch (CallException e) {
      return "";
    }
  }

  private static void append(StringBuilder to, Object value) {
    if (value instanceof String || value instanceof Double || value instanceof Long) {
      Json.append(to, value);
    } else if (value instanceof Tags || value instanceof Map) {
      appendMap(to, value);
    } else if (value instanceof List<?> list) {
      appendList(to, list);
    } else if (value instanceof TemplateStruct struct) {
      appendStruct(to, struct);
    } else if (value instanceof Level level) {
      Json.appendString(to, level.name());
    } else if (value instanceof Month || value instanceof DayOfWeek || value instanceof Duration) {
      to.append(Kind.toLong(value));
    } else if (value instanceof Instant || value instanceof ZonedTime) {
      appendTime(to, value);
    } else {
      appendOther(to, value);
    }
  }

  private static void appendOther(StringBuilder to, Object value) {
    switch (Kind.of(value)) {
      case NIL, BOOL -> to.append(value);
      case INT, UINT -> to.append(Kind.toLong(value));
      case POINTER -> to.append("{}");
      default -> Json.appendString(to, value.toString());
    }
  }

  private static void appendMap(StringBuilder to, Object map) {
    char separator = '{';
    for (String key : Maps.sortedKeys(map)) {
      Json.appendString(to.append(separator), key).append(':');
      append(to, Maps.get(map, key));
      separator = ',';
    }
    to.append(separator == '{' ? "{}" : "}");
  }

  private static void appendList(StringBuilder to, List<?> list) {
    char separator = '[';
    for (Object item : list) {
      append(to.append(separator), item);
      separator = ',';
    }
    to.append(separator == '[' ? "[]" : "]");
  }

  private static void appendStruct(StringBuilder to, TemplateStruct struct) {
    Optional<String> own = struct.json();
    if (own.isPresent()) {
      to.append(own.get());
      return;
    }
    char separator = '{';
    for (String name : struct.fieldNames()) {
      Json.appendString(to.append(separator), name).append(':');
      append(to, struct.field(name));
      separator = ',';
    }
    to.append(separator == '{' ? "{}" : "}");
  }

  private static void appendTime(StringBuilder to, Object time) {
    if (time instanceof Instant instant && isNear(instant)) {
      Json.append(to, instant);
      return;
    }
    Map<String, Method> methods = Methods.of(time);
    int year = (Integer) methods.get("Year").body().call(time, new Object[0]);
    if (year < 0 || year > 9999) {
      throw new CallException("Time.MarshalJSON: year outside of range [0,9999]");
    }
    to.append('"').append(methods.get("Format").body().call(time, TIME_LAYOUT)).append('"');
  }

  /** Whether it fits into 64 bits of nanoseconds. */
  private static boolean isNear(Instant instant) {
    return Math.abs(instant.getEpochSecond()) < MAX_SECONDS;
  }
}
