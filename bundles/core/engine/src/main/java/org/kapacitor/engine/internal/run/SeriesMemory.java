package org.kapacitor.engine.internal.run;

import java.util.Arrays;
import java.util.function.Function;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.PerSeries;

/** Something per series in an array by the series' ids. */
final class SeriesMemory<T> implements PerSeries<T> {
  private final Function<Series, T> worksOut;
  private Series[] known = {};
  private Object[] values = {};

  SeriesMemory(Function<Series, T> worksOut) {
    this.worksOut = worksOut;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(Series series) {
    int id = series.id();
    if (id < known.length && known[id] == series) {
      return (T) values[id];
    }
    return workOut(series);
  }

  private T workOut(Series series) {
    int id = series.id();
    if (id >= known.length) {
      int larger = Math.max(id + 1, known.length * 2);
      known = Arrays.copyOf(known, larger);
      values = Arrays.copyOf(values, larger);
    }
    T value = worksOut.apply(series);
    known[id] = series;
    values[id] = value;
    return value;
  }
}
