package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.enabled;
import static org.kapacitor.tasks.internal.Workbench.status;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.Workbench.Request;

/** Many threads change tasks while a plug-in comes and goes. */
class TaskConcurrencyTest {
  private static final String SCRIPT = "stream|from()|counted()|collect()";
  private static final int ROUNDS = 1000;

  private final Workbench bench = new Workbench();
  private NodeType<?> installed = new TestNodes.Counted();

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void endsUpWithEveryEnabledTaskRunningAndNoOther() throws Exception {
    bench.install(installed);
    StoredTasks tasks =
        new StoredTasks(
            bench.store,
            bench.compiler,
            bench.catalog,
            bench.engine,
            new StoredTasks.Surroundings(
                Clock.systemUTC(),
                new DaemonScheduler("test"),
                Duration.ofMillis(1),
                id -> {},
                () -> false));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Object>> work = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      work.add(() -> repeat(() -> change(tasks, random)));
    }
    work.add(() -> repeat(this::exchange));
    for (Future<Object> done : threads.invokeAll(work)) {
      done.get();
    }
    threads.shutdown();

    exchange();
    while (!settled(tasks)) {
      bench.write("cpu v=1 1\n");
    }
    List<Task> stored = tasks.all();
    tasks.close();
    assertThat(tasks.all()).allMatch(task -> !tasks.executing(task.id()));
    assertThat(bench.reopen().all()).hasSameSizeAs(stored);
    bench.close();
  }

  private boolean settled(StoredTasks tasks) {
    return tasks.all().stream()
        .allMatch(
            task ->
                tasks.executing(task.id()) == (task.status() == TaskStatus.ENABLED)
                    && task.error().isEmpty());
  }

  private Object repeat(Runnable action) {
    for (int i = 0; i < ROUNDS; i++) {
      action.run();
    }
    return "done";
  }

  private void change(StoredTasks tasks, Random random) {
    String id = "t" + random.nextInt(4);
    String other = "t" + random.nextInt(4);
    try {
      switch (random.nextInt(6)) {
        case 0 -> tasks.create(enabled(id, SCRIPT));
        case 1 -> tasks.update(id, status(TaskStatus.ENABLED));
        case 2 -> tasks.update(id, status(TaskStatus.DISABLED));
        case 3 -> tasks.update(id, new Request(other, "").dbrps().build());
        case 4 -> tasks.delete(id);
        default -> bench.write("cpu v=1 1\n");
      }
    } catch (RequestException e) {
      // Of course some do not exist, or exist already, or have lost their plug-in.
      assertThat(e.kind()).isNotNull();
    }
    tasks.all().forEach(tasks::error);
  }

  private void exchange() {
    bench.uninstall(installed);
    installed = new TestNodes.Counted();
    bench.install(installed);
  }
}
