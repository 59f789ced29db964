package org.kapacitor.api.influxdb;

/**
 * A query of a batch task, and what becomes of its answer: one batch for each series.
 *
 * @param cluster to ask; empty for the default
 * @param query to send
 * @param byName whether the batches are grouped by measurement too
 * @param latest whether a batch ends with its latest row
 * @param stop when a batch ends otherwise, nanoseconds since 1970-01-01T00:00:00Z
 */
public record BatchQuery(
    String cluster, InfluxQuery query, boolean byName, boolean latest, long stop) {

  /** End time of the batch that a series becomes. */
  public long end(QueriedSeries series) {
    return latest ? series.latest(stop) : stop;
  }
}
