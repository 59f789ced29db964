package org.kapacitor.tasks.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.engine.Engine;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.TaskTemplates;
import org.kapacitor.tasks.Tasks;
import org.kapacitor.tasks.internal.definition.Definitions;
import org.kapacitor.tasks.internal.definition.TaskCompiler;
import org.kapacitor.tasks.internal.run.PluginWatch;
import org.kapacitor.tasks.internal.run.RunningTask;
import org.kapacitor.tasks.internal.run.TaskEntry;
import org.kapacitor.tasks.internal.run.TaskRunner;
import org.kapacitor.tasks.internal.run.TaskTable;
import org.kapacitor.tasks.internal.template.StoredTemplates;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks: kept in the store, run by the engine. */
@Component(service = Tasks.class)
public final class StoredTasks implements Tasks, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");

  /** How long a task is paused for a plug-in that has gone before it is stopped. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Compiler compiler;
  private final Definitions definitions;
  private final TaskTable table;
  private final TaskViews views;
  private final TaskRunner runner;
  private final Scheduler scheduler;
  private final TaskChanges changes;
  private final StoredTemplates templates;
  private final AutoCloseable watch;

  /** Starts the tasks that are enabled. */
  @Activate
  public StoredTasks(
      @Reference Store store,
      @Reference Compiler compiler,
      @Reference Catalog catalog,
      @Reference Engine engine,
      @Reference Topics topics,
      BundleContext context) {
    this(store, compiler, catalog, engine, Surroundings.real(topics, context));
  }

  /**
   * What can be replaced for tests.
   *
   * @param clock dates tasks
   * @param scheduler closed with the tasks
   * @param grace how long a task is paused for a plug-in that has gone before it is stopped
   * @param deleted called with the id of a task that is there no more
   * @param serverStops whether plug-ins go because everything goes
   */
  public record Surroundings(
      Clock clock,
      Scheduler scheduler,
      Duration grace,
      Consumer<String> deleted,
      BooleanSupplier serverStops) {
    static Surroundings real(Topics topics, BundleContext context) {
      Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID);
      return new Surroundings(
          Clock.systemUTC(),
          new DaemonScheduler("kapacitor-tasks"),
          GRACE,
          topics::deleteOfTask,
          () -> framework.getState() == Bundle.STOPPING);
    }
  }

  /** Starts the tasks that are enabled. */
  public StoredTasks(
      Store store, Compiler compiler, Catalog catalog, Engine engine, Surroundings around) {
    this.compiler = compiler;
    this.scheduler = around.scheduler();
    table = new TaskTable(store);
    TaskCompiler taskCompiler = new TaskCompiler(compiler);
    views = new TaskViews(table, taskCompiler);
    runner =
        new TaskRunner(
            table,
            new TaskRunner.Services(taskCompiler, catalog, engine, scheduler, around.grace()));
    changes = new TaskChanges(table, runner, around.deleted());
    templates =
        new StoredTemplates(
            store,
            compiler,
            around.clock(),
            new StoredTemplates.Users(table::all, changes::replace));
    definitions = new Definitions(compiler, around.clock(), templates::find);
    watch = catalog.listen(new PluginWatch(table, runner, scheduler, around.serverStops()));
    table.all().forEach(this::startEnabled);
  }

  private void startEnabled(TaskEntry entry) {
    entry.locked(
        () -> {
          if (TaskChanges.isEnabled(entry.stored())) {
            try {
              runner.start(entry);
            } catch (RuntimeException e) {
              logFailure("failed to start enabled task", entry, e);
            }
          }
          return null;
        });
  }

  private static void logFailure(String message, TaskEntry entry, Exception e) {
    LOG.error(
        Logfmt.message(message)
            .add("service", "task_store")
            .add("task", entry.stored().id())
            .add("err", e.getMessage())
            .toString());
  }

  @Deactivate
  @Override
  public void close() {
    try {
      watch.close();
    } catch (Exception e) {
      LOG.warn(Logfmt.message("failed to leave the catalog").add("err", e).toString());
    }
    scheduler.close();
    table.all().forEach(this::stop);
  }

  private void stop(TaskEntry entry) {
    entry.locked(
        () -> {
          try {
            runner.stop(entry);
          } catch (RuntimeException e) {
            logFailure("failed to stop task", entry, e);
          }
          return null;
        });
  }

  @Override
  public Task create(TaskDefinition definition) {
    return templates.unchanged(
        () -> changes.create(definitions.create(definition, id -> table.find(id).isPresent())));
  }

  @Override
  public Task update(String id, TaskDefinition change) {
    return templates.unchanged(
        () -> changes.update(id, stored -> definitions.change(stored, change)));
  }

  @Override
  public void delete(String id) {
    changes.delete(id);
  }

  @Override
  public Optional<Task> find(String id) {
    return table.find(id).map(TaskEntry::shown);
  }

  @Override
  public List<Task> all() {
    return table.all().stream().map(TaskEntry::shown).toList();
  }

  @Override
  public boolean executing(String id) {
    return views.running(id).isPresent();
  }

  @Override
  public String error(Task task) {
    return views.error(task);
  }

  @Override
  public Optional<TaskStatistics> statistics(String id) {
    return views.running(id).map(RunningTask::statistics);
  }

  @Override
  public Optional<String> dot(Task task, DotView view) {
    return views.dot(task, view);
  }

  @Override
  public Plan plan(String id) {
    return views.plan(id);
  }

  @Override
  public String format(String script) {
    return compiler.format(script);
  }

  @Override
  public TaskTemplates templates() {
    return templates;
  }
}
