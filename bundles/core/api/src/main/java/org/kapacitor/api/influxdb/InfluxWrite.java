package org.kapacitor.api.influxdb;

/**
 * Points for one request.
 *
 * @param database to write to; may be empty
 * @param retentionPolicy to write to; empty for the database's default
 * @param precision unit of the times: {@code ns, us, ms, s, m, h}
 * @param consistency as the server names it; empty for its default
 * @param lines line protocol, UTF-8
 * @param points number of lines
 */
public record InfluxWrite(
    String database,
    String retentionPolicy,
    String precision,
    String consistency,
    byte[] lines,
    int points) {}
