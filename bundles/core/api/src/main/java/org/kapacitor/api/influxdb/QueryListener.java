package org.kapacitor.api.influxdb;

import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;

/**
 * Takes the answer to a query. Called by one thread of the client at a time; the last call is
 * either {@link #end} or {@link #failed}.
 */
public interface QueryListener {

  /** The series that rows with a name and tags belong to. */
  Series series(String name, Tags tags);

  /** The layout without fields that those of the rows grow from. */
  Layout layout();

  /**
   * A series of the answer. The rest of the answer is not read before this returns.
   *
   * @throws InterruptedException if the query was ended while it waited
   */
  void take(QueriedSeries series) throws InterruptedException;

  /** One result of the answer is not understood and left out. */
  void skipped(InfluxException cause);

  /** The answer has ended. */
  void end();

  /** There is no answer, or it has broken off. */
  void failed(InfluxException cause);
}
