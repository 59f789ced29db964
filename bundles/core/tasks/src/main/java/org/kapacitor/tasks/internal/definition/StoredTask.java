package org.kapacitor.tasks.internal.definition;

import java.util.Map;
import java.util.Set;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.tasks.Task;

/**
 * A task with what is stored along with it. Immutable.
 *
 * @param plugins those its script needed when it was compiled last
 */
public record StoredTask(Task task, Set<PluginName> plugins) {
  public StoredTask {
    plugins = Set.copyOf(plugins);
  }

  /** Id of the task. */
  public String id() {
    return task.id();
  }

  /** The same with another error. */
  public StoredTask withError(String error) {
    return new StoredTask(
        new Task(
            task.id(),
            task.templateId(),
            task.type(),
            task.dbrps(),
            task.script(),
            task.vars(),
            task.status(),
            error,
            task.created(),
            task.modified(),
            task.lastEnabled()),
        plugins);
  }

  /** The same with other plug-ins. */
  public StoredTask withPlugins(Set<PluginName> needed) {
    return new StoredTask(task, needed);
  }

  /** Whether a script with its variables is what this task is compiled from. */
  public boolean means(String script, EdgeType type, Map<String, Var> vars) {
    return task.script().equals(script) && task.type() == type && task.vars().equals(vars);
  }

  /** Whether another task is compiled from the same. */
  public boolean meansTheSameAs(StoredTask other) {
    return means(other.task.script(), other.task.type(), other.task.vars());
  }
}
