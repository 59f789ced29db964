package org.kapacitor.api.influxdb;

import java.util.OptionalLong;

/** A query to send. */
public sealed interface InfluxQuery {

  /** An InfluxQL statement. */
  record Statement(String text) implements InfluxQuery {}

  /**
   * A Flux script, for servers that know them.
   *
   * @param org name of the organisation; may be empty
   * @param orgId id of the organisation; may be empty
   * @param now what the script takes for the present, nanoseconds since 1970-01-01T00:00:00Z; empty
   *     for the server's own clock
   */
  record Script(String text, String org, String orgId, OptionalLong now) implements InfluxQuery {}
}
