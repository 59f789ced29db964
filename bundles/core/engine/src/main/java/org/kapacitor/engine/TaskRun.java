package org.kapacitor.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.plan.Plan;

/** A task that was started. Safe for use by several threads. */
public interface TaskRun {

  /** Id of the task. */
  String task();

  /** Whether it takes data: neither failed, stopped nor waiting for a node type. */
  boolean executing();

  /** Why it failed, what it waits for, or what is wrong at the moment although it goes on. */
  Optional<String> error();

  /** Statistics of every node by the node's name; values are numbers (nodes.md section 4). */
  Map<String, Map<String, Object>> nodeStatistics();

  /** Statistics of every edge. */
  List<EdgeStatistics> edgeStatistics();

  /** Points or batches per second that came in, over the last second. */
  double throughput();

  /**
   * Holds the task at the end of the message it is working on, with its state and what waits for
   * it. Returns when it is held. Data that arrives is kept for as long as there is room.
   *
   * @param reason shown as the task's error
   */
  void pause(String reason);

  /**
   * Goes on after {@link #pause} with a new plan of the same task: nodes of the same name take over
   * the state of those before.
   *
   * @throws RuntimeException if the plan cannot be opened; the task stays paused
   */
  void resume(Plan plan);

  /** Goes on after {@link #pause} with the nodes it had. */
  void resume();

  /** What its nodes know at the moment, between two messages. */
  SavedState save();

  /** Takes no more data, works off what waits for it, and ends. Returns when it has ended. */
  void stop();
}
