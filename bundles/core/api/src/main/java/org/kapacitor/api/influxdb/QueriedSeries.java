package org.kapacitor.api.influxdb;

import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;

/**
 * A series of an answer, complete.
 *
 * @param name of the measurement; may be empty
 * @param tags by which the query was grouped
 * @param rows those with a value in any column but the time; theirs to keep for who takes them
 */
public record QueriedSeries(String name, Tags tags, Rows rows) {

  /** The latest time of a row; {@code otherwise} if there are none. */
  public long latest(long otherwise) {
    if (rows.isEmpty()) {
      return otherwise;
    }
    long latest = rows.time(0);
    for (int i = 1; i < rows.size(); i++) {
      latest = Math.max(latest, rows.time(i));
    }
    return latest;
  }
}
