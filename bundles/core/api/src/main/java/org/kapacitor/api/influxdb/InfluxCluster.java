package org.kapacitor.api.influxdb;

/** A cluster of InfluxDB servers, which take requests in turn. Safe for use by several threads. */
public interface InfluxCluster {

  /** Name in kapacitor.conf. */
  String name();

  /**
   * Sends a query. Threads of the client read the answer; the caller does not wait.
   *
   * @param listener gets the answer; nothing any more once the query is ended
   * @return ends the query early
   */
  AutoCloseable query(InfluxQuery query, QueryListener listener);

  /**
   * Opens a writer.
   *
   * @param listener gets what becomes of the points, from threads of the client
   */
  InfluxWriter writer(WriteListener listener);
}
