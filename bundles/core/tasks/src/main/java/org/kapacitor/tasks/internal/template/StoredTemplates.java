package org.kapacitor.tasks.internal.template;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.store.Shelf;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.TaskTemplate;
import org.kapacitor.tasks.TaskTemplates;
import org.kapacitor.tasks.TemplateContents;
import org.kapacitor.tasks.TemplateDefinition;
import org.kapacitor.tasks.internal.definition.StoredTask;
import org.kapacitor.tasks.internal.graph.StaticGraph;
import org.kapacitor.tasks.internal.run.TaskEntry;
import org.kapacitor.tasks.internal.store.Ids;
import org.kapacitor.tasks.internal.store.Records;

/** The templates: kept in the store, given to the tasks that are made of them. */
public final class StoredTemplates implements TaskTemplates {
  private final Compiler compiler;
  private final Clock clock;
  private final Users users;
  private final Records<TaskTemplate> records;

  /** Tasks are defined under the read lock, so that none gets a script that is being replaced. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * The tasks that are made of templates.
   *
   * @param all all tasks, in byte order of their ids
   * @param replace replaces a task's definition at once, with the lock of the task held
   */
  public record Users(
      Supplier<Collection<TaskEntry>> all, BiConsumer<TaskEntry, StoredTask> replace) {}

  /** The templates that are in the store. */
  public StoredTemplates(Store store, Compiler compiler, Clock clock, Users users) {
    this.compiler = compiler;
    this.clock = clock;
    this.users = users;
    records =
        new Records<>(
            new Shelf<>(store, "templates", new TemplateFormat()),
            TaskTemplate::id,
            TaskTemplate::modified);
  }

  /** Does something while no template changes. */
  public <T> T unchanged(Supplier<T> action) {
    return holding(lock.readLock(), action);
  }

  private static <T> T holding(Lock held, Supplier<T> action) {
    held.lock();
    try {
      return action.get();
    } finally {
      held.unlock();
    }
  }

  @Override
  public TaskTemplate create(TemplateDefinition definition) {
    String id = Ids.of("template", definition.id());
    if (records.find(id).isPresent()) {
      throw exists(id);
    }
    String script = definition.script();
    EdgeType type =
        checked(() -> compiler.taskType(script))
            .orElseThrow(() -> RequestException.invalid("invalid task type: invalid"));
    checked(() -> compiler.compileTemplate(script, type));
    Instant now = clock.instant();
    TaskTemplate template = new TaskTemplate(id, type, script, now, now);
    if (!records.add(template)) {
      throw exists(id);
    }
    return template;
  }

  private static RequestException exists(String id) {
    return RequestException.invalid("template " + id + " already exists");
  }

  private static <T> T checked(Supplier<T> compilation) {
    try {
      return compilation.get();
    } catch (CompileException e) {
      throw RequestException.invalid("invalid TICKscript: " + e.getMessage());
    }
  }

  @Override
  public TaskTemplate update(String id, TemplateDefinition change) {
    return holding(lock.writeLock(), () -> updateAlone(id, change));
  }

  private TaskTemplate updateAlone(String id, TemplateDefinition change) {
    TaskTemplate old =
        find(id)
            .orElseThrow(() -> RequestException.notFound("template does not exist, cannot update"));
    TaskTemplate changed =
        new TaskTemplate(
            change.id().isEmpty() ? id : change.id(),
            change.type().orElse(old.type()),
            change.script().isEmpty() ? old.script() : change.script(),
            old.created(),
            clock.instant());
    Set<PluginName> plugins =
        checked(() -> compiler.compileTemplate(changed.script(), changed.type())).plugins();
    save(id, changed);
    List<TaskEntry> tasks = users.all().get().stream().filter(task -> follows(task, id)).toList();
    boolean named = namesDbrps(old) || namesDbrps(changed);
    List<DbRp> dbrps = compiler.dbrps(changed.script());
    new Rollout(users.replace())
        .apply(
            tasks,
            task ->
                task.withScript(
                        changed.id(),
                        changed.type(),
                        named ? dbrps : task.task().dbrps(),
                        changed.script())
                    .withPlugins(plugins));
    return changed;
  }

  private void save(String id, TaskTemplate changed) {
    if (changed.id().equals(id)) {
      records.put(changed);
    } else if (!records.move(id, changed)) {
      throw RequestException.failed(
          "failed to create new template for ID change: template already exists");
    }
  }

  private static boolean follows(TaskEntry entry, String template) {
    StoredTask stored = entry.stored();
    return stored.followsTemplate() && stored.task().templateId().equals(template);
  }

  /** One that was right once may not be any more, when the language has changed. */
  private boolean namesDbrps(TaskTemplate template) {
    try {
      return !compiler.dbrps(template.script()).isEmpty();
    } catch (CompileException e) {
      return false;
    }
  }

  @Override
  public void delete(String id) {
    holding(lock.writeLock(), () -> records.remove(id));
  }

  @Override
  public Optional<TaskTemplate> find(String id) {
    return records.find(id);
  }

  @Override
  public List<TaskTemplate> all() {
    return records.all().stream()
        .sorted(Comparator.comparing(TaskTemplate::id, Utf8Order::compare))
        .toList();
  }

  @Override
  public TemplateContents contents(TaskTemplate template) {
    try {
      Compiled compiled = compiler.compileTemplate(template.script(), template.type());
      return new TemplateContents(
          compiled.vars(), StaticGraph.text(template.id(), compiled.plan()), "");
    } catch (CompileException e) {
      return TemplateContents.wrong(e.getMessage());
    }
  }
}
