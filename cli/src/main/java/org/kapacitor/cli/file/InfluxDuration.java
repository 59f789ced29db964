package org.kapacitor.cli.file;

import java.util.OptionalLong;
import org.kapacitor.api.text.Durations;
import org.kapacitor.cli.server.Failure;

/** Durations such as {@code 10s, 1h30m, 2d} in options and files (cli.md, record). */
public final class InfluxDuration {
  private InfluxDuration() {}

  /**
   * The nanoseconds of a duration.
   *
   * @throws Failure {@code invalid duration}
   */
  public static long parse(String text) throws Failure {
    OptionalLong nanos = text.startsWith("+") ? OptionalLong.empty() : Durations.parseInflux(text);
    return nanos.orElseThrow(InfluxDuration::invalid);
  }

  private static Failure invalid() {
    return new Failure("invalid duration");
  }
}
