package org.kapacitor.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.plan.DbRp;

/** Runs tasks over the points that are written. A service; safe for use by several threads. */
public interface Engine {

  /** Bytes that a text to be written must have behind its end; they are overwritten. */
  int PADDING = 16;

  /**
   * Takes points in line protocol and passes them to the tasks that want them: all of them or none.
   * It waits for tasks that are behind.
   *
   * @param text line protocol, with {@link #PADDING} spare bytes behind {@code length}; not used
   *     after the call returns
   * @throws LinesException if a line is wrong
   * @throws BusyException if a task stays behind for too long
   */
  void write(DbRp target, byte[] text, int length, Precision precision);

  /**
   * Starts a task.
   *
   * @throws org.kapacitor.api.node.NodeException if a node cannot start
   * @throws MissingNodeTypeException if a node type is not installed
   */
  TaskRun start(TaskSpec spec);

  /**
   * Opens a task that takes no live data: points are fed to it by the caller, on a virtual clock.
   */
  ReplayRun openReplay(TaskSpec spec, long startTime);

  /**
   * What the queries of a batch task would ask for, query by query in the order of the plan.
   *
   * @param start the first tick is after it; nanoseconds since 1970-01-01T00:00:00Z, as the others
   * @param stop the last tick is not after it
   * @param now no query asks for data after it
   * @throws org.kapacitor.api.node.NodeException if a query is wrong
   */
  List<List<BatchQuery>> queries(TaskSpec spec, long start, long stop, long now);

  /**
   * Listens to points of some databases and measurements as they are written.
   *
   * @param measurements names; empty for all
   * @param listener called in order of arrival, by one thread at a time; the point is a view
   * @return ends it
   */
  AutoCloseable listen(Set<DbRp> sources, Set<String> measurements, Consumer<Point> listener);

  /** The body that a node of a task serves at a path below the task, if one does. */
  Optional<String> endpoint(String task, String path);

  /** Points written per measurement. */
  List<IngressStatistics> ingress();

  /** Replaces the limits; those of running tasks stay. */
  void configure(EngineSettings settings);
}
