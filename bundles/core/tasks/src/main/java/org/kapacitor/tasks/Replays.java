package org.kapacitor.tasks;

import java.util.List;
import java.util.Optional;

/**
 * Replays of recordings. A service; safe for use by several threads.
 *
 * <p>Reference: http-api.md section 6, config.md section B9.
 */
public interface Replays {

  /**
   * Begins a replay.
   *
   * @param id empty to have one made up; one that exists is overwritten
   * @throws RequestException with the texts of http-api.md section 6
   */
  Replay replay(String id, String task, String recording, boolean recordingTime, boolean realClock);

  /** A replay. */
  Optional<Replay> find(String id);

  /** All replays, the newest first. */
  List<Replay> all();

  /** Deletes a replay; does nothing if it does not exist. One that runs goes on. */
  void delete(String id);

  /** Statistics of the task that a running replay runs; empty if it does not run. */
  Optional<TaskStatistics> statistics(String id);

  /**
   * The graph, as Graphviz text, of the task that a running replay runs; empty if it does not run.
   */
  Optional<String> dot(String id, DotView view);
}
