package org.kapacitor.lambda.internal.function;

import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.kapacitor.api.function.Function;
import org.kapacitor.lambda.internal.type.Kind;

/** Parts of times in the time zone of the process (tickscript.md section 5.4). */
public final class TimeFunctions {
  private static final LocalCalendar LOCAL = new LocalCalendar(ZoneId.systemDefault());

  private TimeFunctions() {}

  @Function(name = "unixNano", summary = "Nanoseconds since 1970.")
  public static long unixNano(@Typed(Kind.TIME) long time) {
    return time;
  }

  @Function(name = "minute", summary = "Minute of the hour, 0 to 59.")
  public static long minute(@Typed(Kind.TIME) long time) {
    return LOCAL.minute(time);
  }

  @Function(name = "hour", summary = "Hour of the day, 0 to 23.")
  public static long hour(@Typed(Kind.TIME) long time) {
    return LOCAL.hour(time);
  }

  @Function(name = "weekday", summary = "Day of the week, 0 (Sunday) to 6.")
  public static long weekday(@Typed(Kind.TIME) long time) {
    return LOCAL.weekday(time);
  }

  @Function(name = "day", summary = "Day of the month, 1 to 31.")
  public static long day(@Typed(Kind.TIME) long time) {
    return LOCAL.day(time);
  }

  @Function(name = "month", summary = "Month of the year, 1 to 12.")
  public static long month(@Typed(Kind.TIME) long time) {
    return LOCAL.month(time);
  }

  @Function(name = "year", summary = "The year.")
  public static long year(@Typed(Kind.TIME) long time) {
    return LOCAL.year(time);
  }

  @Function(name = "now", summary = "The time on the clock.")
  @Typed(Kind.TIME)
  public static long now(LongSupplier clock) {
    return clock.getAsLong();
  }
}
