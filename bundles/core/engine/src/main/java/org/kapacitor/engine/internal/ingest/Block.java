package org.kapacitor.engine.internal.ingest;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;

/**
 * The points of one write request, in columns. Immutable once parsed and shared by all tasks.
 *
 * @param database that the points were written to
 * @param retentionPolicy that the points were written to
 * @param size number of points; the arrays may be longer
 * @param bases where the values of each point start
 * @param texts strings, by the index that is their field's value; null if there are none
 */
public record Block(
    String database,
    String retentionPolicy,
    int size,
    Series[] series,
    long[] times,
    Layout[] layouts,
    int[] bases,
    long[] values,
    String[] texts) {

  /** Moves {@code row} to point {@code index}. */
  public Row view(Row row, int index, Group group) {
    return row.at(series[index], group, times[index], layouts[index], values, bases[index], texts);
  }
}
