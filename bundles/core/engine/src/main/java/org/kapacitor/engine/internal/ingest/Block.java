package org.kapacitor.engine.internal.ingest;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
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

  /** A block of some rows, which must not be none, in the database of the first. */
  public static Block of(Rows rows) {
    int size = rows.size();
    Row view = new Row();
    Series[] series = new Series[size];
    long[] times = new long[size];
    Layout[] layouts = new Layout[size];
    int[] bases = new int[size];
    int end = 0;
    for (int i = 0; i < size; i++) {
      layouts[i] = rows.layout(i);
      series[i] = rows.view(view, i).series();
      times[i] = rows.time(i);
      bases[i] = end;
      end += layouts[i].size();
    }
    long[] values = new long[end];
    String[] texts = new String[end];
    for (int i = 0; i < size; i++) {
      copyFields(rows.view(view, i), bases[i], values, texts);
    }
    return new Block(
        series[0].database(),
        series[0].retentionPolicy(),
        size,
        series,
        times,
        layouts,
        bases,
        values,
        texts);
  }

  private static void copyFields(Point from, int base, long[] values, String[] texts) {
    for (int i = 0; i < from.layout().size(); i++) {
      boolean text = from.layout().type(i) == FieldType.STRING;
      values[base + i] = text ? base + i : from.bits(i);
      texts[base + i] = text ? from.text(i) : null;
    }
  }

  /** Moves {@code row} to point {@code index}. */
  public Row view(Row row, int index, Group group) {
    return row.at(series[index], group, times[index], layouts[index], values, bases[index], texts);
  }
}
