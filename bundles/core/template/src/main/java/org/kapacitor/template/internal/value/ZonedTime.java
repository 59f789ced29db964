package org.kapacitor.template.internal.value;

import java.time.Instant;

/** A time of another zone than UTC. */
public record ZonedTime(Instant instant, Location location) {

  /** The instant of a time, be it zoned or not. */
  public static Instant instant(Object time) {
    return time instanceof ZonedTime zoned ? zoned.instant : (Instant) time;
  }

  /** The zone of a time. */
  public static Location location(Object time) {
    return time instanceof ZonedTime zoned ? zoned.location : Location.UTC;
  }

  /** The time of an instant in a zone. */
  public static Object of(Instant instant, Location location) {
    return location == Location.UTC ? instant : new ZonedTime(instant, location);
  }
}
