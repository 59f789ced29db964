package org.kapacitor.api.influxdb;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;

/**
 * A series of an answer, complete.
 *
 * @param name of the measurement; may be empty
 * @param tags by which the query was grouped
 * @param rows those with a value in any column but the time; theirs to keep for who takes them
 */
public record QueriedSeries(String name, Tags tags, Rows rows) {

  /**
   * The batch that the series becomes.
   *
   * @param context makes the group, on the task's own thread
   * @param byName whether batches are grouped by measurement too
   * @param end of the batch, nanoseconds since 1970-01-01T00:00:00Z
   */
  public Batch batch(NodeContext context, boolean byName, long end) {
    Dimensions dimensions = Dimensions.ofSorted(byName, tags.keys());
    return new Batch(name, context.group(dimensions, name, tags), end, rows);
  }

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
