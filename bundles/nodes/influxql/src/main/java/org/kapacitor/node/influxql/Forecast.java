package org.kapacitor.node.influxql;

import java.util.Arrays;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Durations;

/**
 * Makes a column evenly spaced, forecasts it and gives the values their times (nodes.md section
 * 8.4). What cannot be forecast, for example a single value, gives no rows.
 */
final class Forecast implements RowsFunction {
  /** Values that a forecast may have with the fit; more would keep the task busy for hours. */
  private static final int MAX_VALUES = 1_000_000;

  private final long horizon;
  private final long season;
  private final long interval;
  private final boolean withFit;

  /**
   * A forecast.
   *
   * @param horizon number of values
   * @param season values after which the pattern repeats; less than 2 if there is none
   * @param interval time between values in nanoseconds
   * @param withFit whether the values fitted to the data are given too
   * @throws NodeException if the interval is not positive
   */
  Forecast(long horizon, long season, long interval, boolean withFit) {
    if (interval <= 0) {
      throw new NodeException(
          "holtWinters: the interval must be greater than 0, got " + Durations.influx(interval));
    }
    this.horizon = horizon;
    this.season = season;
    this.interval = interval;
    this.withFit = withFit;
  }

  @Override
  public void apply(Column column, ResultBatch to) {
    int last = column.size() - 1;
    if (last < 1
        || column.size() < season
        || horizon <= 0
        || rounded(column.time(last)) <= rounded(column.time(0))) {
      return;
    }
    double[] data = spaced(column);
    if (data.length < season) {
      return;
    }
    double[] values = new HoltWinters(data, season).forecast((int) horizon);
    int first = withFit ? 0 : data.length;
    long time = withFit ? column.time(0) : column.time(last) + interval;
    for (int i = first; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        to.add(values[i], time + interval * (i - first));
      }
    }
  }

  /** One value per interval: the first that falls into it, NaN if there is none. */
  private double[] spaced(Column column) {
    long start = rounded(column.time(0));
    long end = start;
    for (int i = 0; i < column.size(); i++) {
      end = Math.max(end, rounded(column.time(i)));
    }
    long count = (end - start) / interval + 1;
    // An overflow of the difference shows as a negative count.
    if (count < 0 || count > MAX_VALUES || horizon > MAX_VALUES - count) {
      throw new FunctionException(
          "the points and the forecast of holtWinters span more than %d intervals of %s"
              .formatted(MAX_VALUES, Durations.influx(interval)));
    }
    double[] data = new double[(int) count];
    Arrays.fill(data, Double.NaN);
    data[0] = column.number(0);
    int at = 0;
    for (int i = 1; i < column.size(); i++) {
      long bucket = (rounded(column.time(i)) - start) / interval;
      if (bucket > at) {
        at = (int) bucket;
        data[at] = column.number(i);
      }
    }
    return data;
  }

  /** The multiple of the interval since 1970 that is nearest; the lower one if both are. */
  private long rounded(long time) {
    long low = time / interval * interval;
    return time % interval > interval / 2 ? low + interval : low;
  }
}
