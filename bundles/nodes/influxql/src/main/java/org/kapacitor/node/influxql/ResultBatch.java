package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;

/**
 * The batch that a function makes of another. Its end is that of the other, or the latest time of
 * its rows if that is later (nodes.md section 8.3). One per node, used again for each batch.
 */
final class ResultBatch {
  private final Result result;
  private final Rows rows = new Rows();
  private Batch source;
  private Series series;
  private long end;

  ResultBatch(Result result) {
    this.result = result;
  }

  /** Starts over. */
  void begin(Batch from, Series name) {
    source = from;
    series = name;
    end = from.time();
    rows.clear();
  }

  /** Adds a value of the column. */
  void add(Column column, int index) {
    rows.add(column.value(result.at(series, source.group(), timeOf(column, index)), index));
  }

  /** Adds a value of the column with the tags of its row. */
  void addTagged(Column column, int index) {
    long time = timeOf(column, index);
    Result tagged =
        result.tagged(source.row(column.row(index)), series.name(), source.group(), time);
    rows.add(column.value(tagged, index));
  }

  /** Adds a value at a time of its own. */
  void add(double value, long time) {
    end = Math.max(end, time);
    rows.add(result.at(series, source.group(), time).with(value));
  }

  private long timeOf(Column column, int index) {
    long time = result.pointTimes() ? column.time(index) : source.time();
    end = Math.max(end, time);
    return time;
  }

  /** The batch with what was added. */
  Batch batch() {
    return new Batch(series.name(), source.group(), end, rows);
  }
}
