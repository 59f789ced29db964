package org.kapacitor.cli.text;

/** A time zone: the offset and its abbreviation at any moment. Immutable. */
public interface Zone {
  /** UTC. */
  Zone UTC = new FixedZone(new Offset(0, "UTC"));

  /**
   * Seconds east of UTC and the abbreviation in use, such as {@code CEST}; empty if it has none.
   */
  record Offset(int seconds, String abbreviation) {}

  /** The offset at a moment, in seconds since 1970. */
  Offset at(long epochSecond);
}
