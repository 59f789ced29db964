package org.kapacitor.node.influxdbout;

import org.kapacitor.api.node.NodeException;

/**
 * Unit of the times that are sent.
 *
 * @param name that the server knows
 * @param nanos in the unit
 */
record Precision(String name, long nanos) {

  /** The unit that a script names; empty for nanoseconds. */
  static Precision of(String text) {
    return switch (text) {
      case "", "ns", "n" -> new Precision("ns", 1);
      case "u", "us", "µs" -> new Precision("u", 1_000);
      case "ms" -> new Precision("ms", 1_000_000);
      case "s" -> new Precision("s", 1_000_000_000);
      case "m" -> new Precision("m", 60_000_000_000L);
      case "h" -> new Precision("h", 3_600_000_000_000L);
      default ->
          throw new NodeException(
              "unknown precision \"" + text + "\", expected ns, us, ms, s, m or h");
    };
  }
}
