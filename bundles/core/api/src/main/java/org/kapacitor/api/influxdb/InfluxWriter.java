package org.kapacitor.api.influxdb;

import java.time.Duration;
import org.kapacitor.api.plan.DbRp;

/**
 * Sends points in the order in which they are written, one request at a time. While the servers
 * cannot be reached it keeps what it is given, up to the configured size, and tries again.
 */
public interface InfluxWriter extends AutoCloseable {

  /**
   * Makes a database, with a retention policy unless its name is empty, before what is sent next.
   */
  void createDatabase(DbRp target);

  /**
   * Sends points soon. It waits while much is to be sent and the servers take it; when they do not
   * and there is no more room, the oldest points are given up.
   */
  void write(InfluxWrite write);

  /** Waits until everything is sent; returns whether it is. */
  boolean flush(Duration patience);

  /** Stops sending. What is not sent yet is lost. */
  @Override
  void close();
}
