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

/** What a value basically is, whatever its type is called. */
public enum Kind {
  NIL,
  BOOL,
  INT,
  UINT,
  FLOAT,
  STRING,
  MAP,
  LIST,
  STRUCT,
  POINTER;

  /**
   * Kind of a value.
   *
   * @throws CallException for a type that templates do not know
   */
  public static Kind of(Object value) {
    if (value instanceof String || value instanceof JsText) {
      return STRING;
    }
    if (value instanceof Double) {
      return FLOAT;
    }
    if (isInt(value)) {
      return INT;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value == null) {
      return NIL;
    }
    return ofComposite(value);
  }

  private static boolean isInt(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof WideInt
        || value instanceof Duration
        || value instanceof Level
        || value instanceof Month
        || value instanceof DayOfWeek;
  }

  private static Kind ofComposite(Object value) {
    if (value instanceof Tags || value instanceof Map) {
      return MAP;
    }
    if (value instanceof List) {
      return LIST;
    }
    if (value instanceof TemplateStruct || value instanceof Instant || value instanceof ZonedTime) {
      return STRUCT;
    }
    if (value instanceof Byte) {
      return UINT;
    }
    if (value instanceof Location) {
      return POINTER;
    }
    throw new CallException("values of " + value.getClass() + " cannot be used in templates");
  }

  /** The number behind a value of kind INT or UINT. */
  public static long toLong(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Integer number) {
      return number;
    }
    if (value instanceof Duration duration) {
      return Durations.nanos(duration);
    }
    if (value instanceof Byte number) {
      return number & 255;
    }
    if (value instanceof WideInt number) {
      return number.value();
    }
    if (value instanceof Month month) {
      return month.getValue();
    }
    if (value instanceof DayOfWeek day) {
      return day.getValue() % 7;
    }
    return ((Level) value).ordinal();
  }

  /** Whether {@code if} takes the value for true. */
  public static boolean isTrue(Object value) {
    return switch (of(value)) {
      case NIL -> false;
      case BOOL -> (Boolean) value;
      case INT, UINT -> toLong(value) != 0;
      case FLOAT -> (Double) value != 0;
      case STRING -> !value.toString().isEmpty();
      case MAP -> value instanceof Tags tags ? tags.size() > 0 : !((Map<?, ?>) value).isEmpty();
      case LIST -> !((List<?>) value).isEmpty();
      case STRUCT, POINTER -> true;
    };
  }
}
