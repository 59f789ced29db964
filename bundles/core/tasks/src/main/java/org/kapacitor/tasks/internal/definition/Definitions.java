package org.kapacitor.tasks.internal.definition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.kapacitor.tasks.internal.store.Ids;

/**
 * What requests make of tasks, checked in the order of http-api.md section 3.3. Stores and starts
 * nothing. Safe for use by several threads.
 */
public final class Definitions {
  private final Compiler compiler;
  private final TaskCompiler tasks;
  private final Clock clock;

  /** Definitions checked by a compiler and dated by a clock. */
  public Definitions(Compiler compiler, Clock clock) {
    this.compiler = compiler;
    this.tasks = new TaskCompiler(compiler);
    this.clock = clock;
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
    if (!request.templateId().isEmpty()) {
      throw unknownTemplate(request.templateId());
    }
    String script = request.script();
    if (script.isEmpty()) {
      throw RequestException.invalid("must provide TICKscript");
    }
    EdgeType type = type(script);
    Map<String, Var> vars = request.vars();
    Set<PluginName> plugins = checked(() -> tasks.compile(script, type, vars).plugins());
    List<DbRp> dbrps = createdDbrps(request);
    TaskStatus status = request.status().orElse(TaskStatus.DISABLED);
    Instant now = clock.instant();
    Optional<Instant> enabled = status == TaskStatus.ENABLED ? Optional.of(now) : Optional.empty();
    return new StoredTask(
        new Task(id, "", type, dbrps, script, vars, status, "", now, now, enabled), plugins);
  }

  private static RequestException unknownTemplate(String template) {
    return RequestException.invalid("unknown template " + template + ": err: no template exists");
  }

  private List<DbRp> createdDbrps(TaskDefinition request) {
    List<DbRp> named = dbrps(request.script());
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
    if (!request.templateId().isEmpty() || !old.templateId().isEmpty()) {
      throw unknownTemplate(request.templateId());
    }
    String id = request.id().isEmpty() ? old.id() : request.id();
    String script = request.script().isEmpty() ? old.script() : request.script();
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
            id, "", type, dbrps, script, vars, status, old.error(), old.created(), now, enabled),
        plugins);
  }

  private List<DbRp> changedDbrps(Task old, TaskDefinition request, String script) {
    boolean namedBefore = !dbrps(old.script()).isEmpty();
    List<DbRp> named = dbrps(script);
    if (namedBefore && named.isEmpty() && request.dbrps().isEmpty()) {
      throw RequestException.invalid("must specify dbrp");
    }
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
