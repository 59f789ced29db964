package org.kapacitor.engine;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.plan.DbRp;

/** A task fed by its caller, on a virtual clock. For one thread; statistics may be read by any. */
public interface ReplayRun extends AutoCloseable {

  /**
   * Moves the clock to a time and takes points in line protocol.
   *
   * @throws LinesException if a line is wrong
   * @throws RuntimeException if a node fails; the message names it
   */
  void write(long clock, DbRp source, byte[] text, int length);

  /** Number of queries that the task makes; 0 for a stream task. */
  int queries();

  /**
   * Moves the clock to a time and takes what a query of the task might have fetched.
   *
   * @param query from 0, in the order of the plan
   * @param series its rows belong to {@link #series} and grow from {@link #layout}
   * @param byName whether the batch is grouped by measurement too
   * @param end of the batch, nanoseconds since 1970-01-01T00:00:00Z
   * @throws RuntimeException if a node fails; the message names it
   */
  void batch(long clock, int query, QueriedSeries series, boolean byName, long end);

  /** The series of fetched data with a name and tags. May be called by any thread. */
  Series series(String name, Tags tags);

  /** The layout without fields. May be called by any thread. */
  Layout layout();

  /** There are no more points: nodes give what they hold back. */
  void end();

  /** Ends the task, with or without {@link #end} before; statistics stay. */
  @Override
  void close();

  /** Statistics of every node by the node's name. */
  Map<String, Map<String, Object>> nodeStatistics();

  /** Statistics of every edge. */
  List<EdgeStatistics> edgeStatistics();
}
