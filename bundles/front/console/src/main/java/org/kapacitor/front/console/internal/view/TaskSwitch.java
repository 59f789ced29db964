package org.kapacitor.front.console.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.Tasks;

/** Enables or disables all tasks whose ids match patterns. */
public enum TaskSwitch {
  ENABLE(TaskStatus.ENABLED, "enabled", "enabling"),
  DISABLE(TaskStatus.DISABLED, "disabled", "disabling");

  private final TaskDefinition change;
  private final String done;
  private final String doing;

  TaskSwitch(TaskStatus status, String done, String doing) {
    this.change =
        new TaskDefinition("", "", Optional.empty(), List.of(), "", Map.of(), Optional.of(status));
    this.done = done;
    this.doing = doing;
  }

  /**
   * Turns the tasks; one that fails does not keep the others from being turned.
   *
   * @param said called with a line for each task that was turned: whether it executes now, or what
   *     it waits for
   * @throws RequestException with a line for each task or pattern that failed; if a pattern is
   *     malformed or nothing matches one, no task was turned
   */
  public void turn(Tasks tasks, List<String> patterns, Consumer<String> said) {
    List<String> failures = new ArrayList<>();
    for (String id : matching(tasks, patterns)) {
      try {
        said.accept(outcome(tasks, tasks.update(id, change)));
      } catch (RequestException e) {
        failures.add(doing + " task " + id + ": " + Visible.line(e.getMessage()));
      }
    }
    if (!failures.isEmpty()) {
      throw RequestException.failed(String.join("\n", failures));
    }
  }

  private static Set<String> matching(Tasks tasks, List<String> patterns) {
    List<String> all = tasks.all().stream().map(Task::id).toList();
    Set<String> matching = new LinkedHashSet<>();
    for (String pattern : patterns) {
      Predicate<String> matches = Glob.parse(pattern);
      List<String> ids = all.stream().filter(matches).toList();
      if (ids.isEmpty()) {
        throw Glob.isPattern(pattern)
            ? RequestException.notFound("no task matches " + Visible.quoted(pattern))
            : TaskDetails.unknown(pattern);
      }
      matching.addAll(ids);
    }
    return matching;
  }

  private String outcome(Tasks tasks, Task task) {
    String turned = task.id() + ": " + done;
    if (this == DISABLE || tasks.executing(task.id())) {
      return turned;
    }
    return turned + ", not executing: " + Visible.line(tasks.error(task));
  }
}
