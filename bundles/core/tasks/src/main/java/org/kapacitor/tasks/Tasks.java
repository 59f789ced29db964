package org.kapacitor.tasks;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.plan.Plan;

/**
 * The tasks: defined, stored, run. A service; safe for use by several threads. Changes are stored
 * when a call returns.
 *
 * <p>Reference: http-api.md section 3.
 */
public interface Tasks {

  /**
   * Stores a new task, and starts it if it is to be enabled.
   *
   * @throws RequestException with the texts of http-api.md section 3.3; when the task is stored but
   *     does not start, of kind {@link RequestException.Kind#FAILED}
   */
  Task create(TaskDefinition definition);

  /**
   * Changes a task; see http-api.md section 3.3 for what happens in which order.
   *
   * @throws RequestException as {@link #create}
   */
  Task update(String id, TaskDefinition change);

  /** Stops and deletes a task; does nothing if it does not exist. */
  void delete(String id);

  /** A task. */
  Optional<Task> find(String id);

  /** All tasks in byte order of their ids. */
  List<Task> all();

  /** Whether a task takes data; one that waits for a plug-in does not. */
  boolean executing(String id);

  /**
   * The task's error as it is now: why it does not run, or that its script no longer compiles.
   * Finding out takes a compilation; {@link Task#error} is the same but for that.
   */
  String error(Task task);

  /** Statistics of a task; empty if it does not run. */
  Optional<TaskStatistics> statistics(String id);

  /**
   * The task's graph as Graphviz text.
   *
   * @return empty if the script does not compile
   */
  Optional<String> dot(Task task, DotView view);

  /**
   * What a task does as it is defined now, whether it runs or not.
   *
   * @throws RequestException of kind {@link RequestException.Kind#NOT_FOUND}, with {@code no task
   *     exists} or with what is wrong with its script
   */
  Plan plan(String id);

  /** The script in the standard layout; as it is if it cannot be parsed. */
  String format(String script);

  /** What tasks can be made of. */
  TaskTemplates templates();
}
