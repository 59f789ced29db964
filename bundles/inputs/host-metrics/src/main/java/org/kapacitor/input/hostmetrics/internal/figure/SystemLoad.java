package org.kapacitor.input.hostmetrics.internal.figure;

import java.util.Optional;

/**
 * The system as a whole.
 *
 * @param users empty if the system does not say
 * @param uptime seconds
 */
public record SystemLoad(Averages load, Processors cpus, Optional<Users> users, long uptime) {

  /** Processes that could run, averaged over minutes. */
  public record Averages(double one, double five, double fifteen) {}

  /** How many processors there are. */
  public record Processors(int logical, int physical) {}

  /** Who is logged in. */
  public record Users(int sessions, int names) {}
}
