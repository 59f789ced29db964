package org.kapacitor.engine.internal.ingest;

import org.kapacitor.api.data.Series;

/** A series under one spelling of its name and tags, with what was last seen behind it. */
final class SeriesEntry {
  final byte[] key;
  final long hash;
  final Series series;

  /** The entry that followed last time: a guess, written and read by any thread. */
  SeriesEntry next;

  /** The fields it had last time: a guess, written and read by any thread. */
  Shape shape;

  SeriesEntry(byte[] key, long hash, Series series) {
    this.key = key;
    this.hash = hash;
    this.series = series;
  }
}
