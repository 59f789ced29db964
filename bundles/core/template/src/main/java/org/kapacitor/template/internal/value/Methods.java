package org.kapacitor.template.internal.value;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.alert.Level;

/**
 * Methods of values.
 *
 * <p>Reference: tickscript.md section 9.8.
 */
public final class Methods {
  private static final Map<String, Method> NAMED =
      Map.of("String", Method.of(value -> string(value).orElse("")));

  private Methods() {}

  /** The methods of a value by name. */
  public static Map<String, Method> of(Object value) {
    if (value instanceof Instant || value instanceof ZonedTime) {
      return Times.METHODS;
    }
    if (value instanceof Duration) {
      return Durations.METHODS;
    }
    return hasText(value) ? NAMED : Map.of();
  }

  /** What the value prints as if its type says so itself, as times and levels do. */
  public static Optional<String> string(Object value) {
    if (value instanceof Duration duration) {
      return Optional.of(Durations.text(duration));
    }
    if (value instanceof Instant || value instanceof ZonedTime) {
      return Optional.of(Times.text(value));
    }
    return hasText(value) ? Optional.of(name(value)) : Optional.empty();
  }

  private static boolean hasText(Object value) {
    return value instanceof Level
        || value instanceof Month
        || value instanceof DayOfWeek
        || value instanceof Location;
  }

  private static String name(Object value) {
    if (value instanceof Month month) {
      return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
    if (value instanceof DayOfWeek day) {
      return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
    return value instanceof Location location ? location.name() : ((Level) value).name();
  }
}
