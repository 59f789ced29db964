package org.kapacitor.tasks.internal.definition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.internal.store.Ids;

/**
 * What requests make of tasks, checked in the order of http-api.md section 3.3. Stores and starts
 * nothing. Safe for use by several threads.
 */
public final class Definitions {
  private final Compiler compiler;
  private final TaskCompiler tasks;
  private final Clock clock;
  private final Function<String, Optional<TaskTemplate>> templates;

  /**
   * Definitions checked by a compiler and dated by a clock.
   *
   * @param templates finds templates by their ids
   */
  public Definitions(
      Compiler compiler, Clock clock, Function<String, Optional<TaskTemplate>> templates) {
    this.compiler = compiler;
    this.tasks = new TaskCompiler(compiler);
    this.clock = clock;
    this.templates = templates;
  }

  /**
   * A new task.
   *
   * @param taken whether there is a task of an id
   * @throws RequestException if the request is wrong
   */
  public StoredTask create(TaskDefinition request, Predicate<String> taken) {
    String id = Ids.of("task", request.id());
    if (taken.test(id)) {
      throw RequestException.invalid("task " + id + " already exists");
    }
    String template = request.templateId();
    String script = template.isEmpty() ? request.script() : scriptOf(template, template);
    if (script.isEmpty()) {
      throw RequestException.invalid("must provide TICKscript");
    }
    EdgeType type = type(script);
    Map<String, Var> vars = request.vars();
    Set<PluginName> plugins = checked(() -> tasks.compile(script, type, vars).plugins());
    List<DbRp> dbrps = createdDbrps(request, script);
    TaskStatus status = request.status().orElse(TaskStatus.DISABLED);
    Instant now = clock.instant();
    Optional<Instant> enabled = status == TaskStatus.ENABLED ? Optional.of(now) : Optional.empty();
    return new StoredTask(
        new Task(id, template, type, dbrps, script, vars, status, "", now, now, enabled),
        plugins,
        !template.isEmpty());
  }

  private String scriptOf(String template, String requested) {
    return templates
        .apply(template)
        .map(TaskTemplate::script)
        .orElseThrow(
            () ->
                RequestException.invalid(
                    "unknown template " + requested + ": err: no template exists"));
  }

  private List<DbRp> createdDbrps(TaskDefinition request, String script) {
    List<DbRp> named = dbrps(script);
    if (named.isEmpty() && request.dbrps().isEmpty()) {
      throw RequestException.invalid("must specify dbrp");
    }
    if (!named.isEmpty() && !request.dbrps().isEmpty()) {
      throw RequestException.invalid("cannot specify dbrp in both implicitly and explicitly");
    }
    return named.isEmpty() ? request.dbrps() : named;
  }

  /**
   * A task changed: with the dates and the status that it has after the change.
   *
   * @throws RequestException if the request is wrong
   */
  public StoredTask change(StoredTask stored, TaskDefinition request) {
    Task old = stored.task();
    String id = request.id().isEmpty() ? old.id() : request.id();
    String template = request.templateId().isEmpty() ? old.templateId() : request.templateId();
    String script = changedScript(old, request, template);
    List<DbRp> dbrps = changedDbrps(old, request, script);
    TaskStatus status = request.status().orElse(old.status());
    Map<String, Var> vars = request.vars().isEmpty() ? old.vars() : request.vars();
    EdgeType type = type(script);
    Set<PluginName> plugins = checked(() -> changedPlugins(stored, script, type, vars));
    Instant now = clock.instant();
    Optional<Instant> enabled =
        status == TaskStatus.ENABLED && old.status() == TaskStatus.DISABLED
            ? Optional.of(now)
            : old.lastEnabled();
    return new StoredTask(
        new Task(
            id,
            template,
            type,
            dbrps,
            script,
            vars,
            status,
            old.error(),
            old.created(),
            now,
            enabled),
        plugins,
        stored.followsTemplate() || !template.isEmpty() && !id.equals(old.id()));
  }

  private String changedScript(Task old, TaskDefinition request, String template) {
    if (!template.isEmpty()) {
      return scriptOf(template, request.templateId());
    }
    String script = request.script().isEmpty() ? old.script() : request.script();
    if (!dbrps(old.script()).isEmpty() && dbrps(script).isEmpty() && request.dbrps().isEmpty()) {
      throw RequestException.invalid("must specify dbrp");
    }
    return script;
  }

  private List<DbRp> changedDbrps(Task old, TaskDefinition request, String script) {
    List<DbRp> named = dbrps(script);
    if (!named.isEmpty() && !request.dbrps().isEmpty()) {
      throw RequestException.invalid("cannot specify dbrp in implicitly and explicitly");
    }
    if (!named.isEmpty()) {
      return named;
    }
    return request.dbrps().isEmpty() ? old.dbrps() : request.dbrps();
  }

  /** A plug-in that has gone is no reason to refuse a change that leaves the script alone. */
  private Set<PluginName> changedPlugins(
      StoredTask stored, String script, EdgeType type, Map<String, Var> vars) {
    if (!stored.means(script, type, vars)) {
      return tasks.compile(script, type, vars).plugins();
    }
    try {
      return tasks.recompile(stored).plugins();
    } catch (MissingPluginException e) {
      return stored.plugins();
    }
  }

  private EdgeType type(String script) {
    return checked(() -> compiler.taskType(script))
        .orElseThrow(() -> RequestException.invalid("invalid task type: invalid"));
  }

  private List<DbRp> dbrps(String script) {
    return checked(() -> compiler.dbrps(script));
  }

  private static <T> T checked(Supplier<T> compilation) {
    try {
      return compilation.get();
    } catch (CompileException e) {
      throw RequestException.invalid("invalid TICKscript: " + e.getMessage());
    }
  }
}
