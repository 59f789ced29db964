package org.kapacitor.template.internal.value;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time zone.
 *
 * @param name as it prints
 */
public record Location(String name, ZoneId zone) {
  /** Coordinated universal time. */
  public static final Location UTC = new Location("UTC", ZoneOffset.UTC);

  /** The zone of this process. */
  public static Location local() {
    return new Location("Local", ZoneId.systemDefault());
  }
}
