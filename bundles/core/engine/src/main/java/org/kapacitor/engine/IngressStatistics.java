package org.kapacitor.engine;

/**
 * Points that were written to a measurement.
 *
 * @param points since the engine started
 */
public record IngressStatistics(
    String database, String retentionPolicy, String measurement, long points) {}
