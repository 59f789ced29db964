package org.kapacitor.influxdb.internal.answer;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.api.text.Times;

/** Writes down what it is told. */
public final class RecordingListener implements QueryListener {
  private final Layout layout = Layout.root();
  private final List<String> told = new ArrayList<>();
  private long rows;

  /** What it was told: a line for each series, and others. */
  public synchronized List<String> told() {
    return List.copyOf(told);
  }

  long rows() {
    return rows;
  }

  @Override
  public Series series(String name, Tags tags) {
    return new Series(0, "", "", name, tags);
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public synchronized void take(QueriedSeries series) {
    rows += series.rows().size();
    StringBuilder text = new StringBuilder(series.name() + "," + series.tags() + ":");
    Row view = new Row();
    for (int i = 0; i < Math.min(10, series.rows().size()); i++) {
      append(text, series.rows().view(view, i));
    }
    told.add(text.toString());
  }

  private static void append(StringBuilder text, Point point) {
    text.append(' ').append(Times.rfc3339(point.time())).append('[');
    if (point.series().tags().size() > 0) {
      text.append(point.series().tags()).append(' ');
    }
    for (int i = 0; i < point.layout().size(); i++) {
      text.append(i == 0 ? "" : " ").append(point.layout().name(i)).append('=');
      switch (point.layout().type(i)) {
        case STRING -> text.append('\'').append(point.text(i)).append('\'');
        case BOOL -> text.append(point.bits(i) == 1);
        default -> text.append(Double.longBitsToDouble(point.bits(i)));
      }
    }
    text.append(']');
  }

  @Override
  public synchronized void skipped(InfluxException cause) {
    told.add("skipped: " + cause.getMessage());
  }

  @Override
  public synchronized void end() {
    told.add("end");
  }

  @Override
  public synchronized void failed(InfluxException cause) {
    told.add("failed: " + cause.getMessage());
  }
}
