package org.kapacitor.engine;

import java.util.List;
import java.util.Map;
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
