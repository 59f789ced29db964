package org.kapacitor.cli.text;

import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** A zone of the JDK, for systems without zone files. */
record JdkZone(TimeZone zone) implements Zone {
  static Zone system() {
    return new JdkZone(TimeZone.getDefault());
  }

  static Zone named(String name) {
    return new JdkZone(TimeZone.getTimeZone(name));
  }

  @Override
  public Offset at(long epochSecond) {
    Date date = new Date(epochSecond * 1000);
    String name = zone.getDisplayName(zone.inDaylightTime(date), TimeZone.SHORT, Locale.ROOT);
    return new Offset(zone.getOffset(date.getTime()) / 1000, name.equals("GMT") ? "UTC" : name);
  }
}
