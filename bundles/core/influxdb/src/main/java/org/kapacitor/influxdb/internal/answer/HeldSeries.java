package org.kapacitor.influxdb.internal.answer;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;

/**
 * Holds the first series of an answer back: an error at the end of a short answer means that there
 * is no answer, as with the original. One that is long is passed on while it comes, since it would
 * not fit into memory. For one thread.
 */
final class HeldSeries {
  private static final int MAX_ROWS = 100_000;
  private static final int MAX_SERIES = 10_000;

  private final QueryListener listener;
  private final List<QueriedSeries> held = new ArrayList<>();
  private int ofEarlierResults;
  private long rows;
  private boolean passing;

  HeldSeries(QueryListener listener) {
    this.listener = listener;
  }

  /** Whether nothing was passed on yet. */
  boolean untouched() {
    return !passing;
  }

  /** What comes from now on belongs to another result. */
  void beginResult() {
    ofEarlierResults = held.size();
  }

  /** Forgets what was held of the last result. */
  void dropResult() {
    while (held.size() > ofEarlierResults) {
      held.remove(held.size() - 1);
    }
  }

  void add(QueriedSeries series) throws InterruptedException {
    held.add(series);
    rows += series.rows().size();
    if (passing || rows > MAX_ROWS || held.size() > MAX_SERIES) {
      pass();
    }
  }

  /** The answer has ended without an error. */
  void end() throws InterruptedException {
    pass();
  }

  private void pass() throws InterruptedException {
    passing = true;
    ofEarlierResults = 0;
    for (QueriedSeries series : held) {
      listener.take(series);
    }
    held.clear();
  }
}
