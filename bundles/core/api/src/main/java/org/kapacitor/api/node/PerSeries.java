package org.kapacitor.api.node;

import org.kapacitor.api.data.Series;

/**
 * Remembers something about each series: what depends on name and tags only is worked out once per
 * series, not once per point.
 *
 * @param <T> what is remembered
 */
public interface PerSeries<T> {

  /** What is known of a series, worked out at the first call for it. */
  T get(Series series);
}
