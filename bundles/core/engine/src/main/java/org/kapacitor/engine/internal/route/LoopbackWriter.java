package org.kapacitor.engine.internal.route;

import java.util.Optional;
import java.util.function.Supplier;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Loopback;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.engine.BusyException;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/** Writes what a node of a task gives. Used by the task's thread. */
final class LoopbackWriter implements Loopback {
  private final SeriesTable series;
  private final Supplier<Optional<LiveRun>> finder;
  private final Target target;
  private Optional<LiveRun> task = Optional.empty();

  /** Takes blocks. */
  interface Target {

    /**
     * Hands a block to who wants it.
     *
     * @throws BusyException if there is no room
     */
    void write(Block block, Router.Reserving reserving);
  }

  /**
   * A writer.
   *
   * @param finder finds the run of the task, which is not there before the node is
   */
  LoopbackWriter(SeriesTable series, Supplier<Optional<LiveRun>> finder, Target target) {
    this.series = series;
    this.finder = finder;
    this.target = target;
  }

  @Override
  public Series series(String database, String retentionPolicy, String name, Tags tags) {
    return series.series(database, retentionPolicy, name, tags);
  }

  @Override
  public void write(Rows rows) {
    if (rows.isEmpty()) {
      return;
    }
    if (task.isEmpty()) {
      task = finder.get();
    }
    try {
      target.write(
          Block.of(rows),
          (subscriber, points, deadline) ->
              task.isEmpty()
                  ? subscriber.reserve(points, deadline)
                  : task.get().waitFor(subscriber, points, deadline));
    } catch (BusyException e) {
      throw new NodeException(e.getMessage(), e);
    }
  }
}
