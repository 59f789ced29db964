package org.kapacitor.tasks.internal.run;

import java.util.function.BooleanSupplier;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.tasks.internal.Scheduler;

/** Tells tasks when plug-ins they use come and go. */
public final class PluginWatch implements Catalog.Listener {
  private final TaskTable table;
  private final TaskRunner runner;
  private final Scheduler scheduler;
  private final BooleanSupplier serverStops;

  /**
   * Tells the tasks of a table.
   *
   * @param serverStops whether plug-ins go because everything goes; tasks then end with what they
   *     have
   */
  public PluginWatch(
      TaskTable table, TaskRunner runner, Scheduler scheduler, BooleanSupplier serverStops) {
    this.serverStops = serverStops;
    this.table = table;
    this.runner = runner;
    this.scheduler = scheduler;
  }

  /** The tasks that use it are paused when this returns. */
  @Override
  public void removed(PluginName plugin) {
    if (serverStops.getAsBoolean()) {
      return;
    }
    // First, so that a task that is being started at this moment sees it.
    runner.presence().goes(plugin);
    table.all().forEach(entry -> entry.ifThere(() -> runner.holdIfMissing(entry)));
  }

  /** The tasks that wait go on later: others may not have heard of the plug-in yet. */
  @Override
  public void added(PluginName plugin) {
    runner.presence().comes(plugin);
    scheduler.execute(
        () -> table.all().forEach(entry -> entry.ifThere(() -> runner.goOn(entry, plugin))));
  }
}
