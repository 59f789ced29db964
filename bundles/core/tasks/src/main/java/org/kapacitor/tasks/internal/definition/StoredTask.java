package org.kapacitor.tasks.internal.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.tasks.Task;

/**
 * A task with what is stored along with it. Immutable.
 *
 * @param plugins those its script needed when it was compiled last
 * @param followsTemplate whether it changes when its template does: not if it was given the
 *     template later (http-api.md section 3.3)
 */
public record StoredTask(Task task, Set<PluginName> plugins, boolean followsTemplate) {
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
        plugins,
        followsTemplate);
  }

  /** The same with other plug-ins. */
  public StoredTask withPlugins(Set<PluginName> needed) {
    return new StoredTask(task, needed, followsTemplate);
  }

  /** The same with a template of another id. */
  public StoredTask withTemplate(String templateId) {
    return withScript(templateId, task.type(), task.dbrps(), task.script());
  }

  /** The same with what a template gives. */
  public StoredTask withScript(String templateId, EdgeType type, List<DbRp> dbrps, String script) {
    return new StoredTask(
        new Task(
            task.id(),
            templateId,
            type,
            dbrps,
            script,
            task.vars(),
            task.status(),
            task.error(),
            task.created(),
            task.modified(),
            task.lastEnabled()),
        plugins,
        followsTemplate);
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
