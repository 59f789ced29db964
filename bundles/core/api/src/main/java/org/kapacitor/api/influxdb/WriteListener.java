package org.kapacitor.api.influxdb;

/** Is told what becomes of points. Called by threads of the client, one at a time. */
public interface WriteListener {

  /** A request was accepted. */
  void written(int points);

  /** A request was not accepted and is not sent again: its points are lost. */
  void refused(int points, InfluxException cause);

  /** A request has not come through and is sent again later. */
  void postponed(InfluxException cause);

  /** The server refuses to make a database. */
  void notCreated(InfluxException cause);

  /** Points were given up because there was no more room for them. */
  void dropped(int points);
}
