package org.kapacitor.api.node;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Series;

/** Finds the group of a series, remembering it: an array access per point. */
@FunctionalInterface
public interface Grouper {

  /** The group that data of a series belongs to. */
  Group of(Series series);
}
