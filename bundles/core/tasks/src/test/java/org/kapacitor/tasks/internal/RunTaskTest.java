package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.COLLECTING;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;
import static org.kapacitor.tasks.internal.Workbench.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.store.StoreException;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.TaskStatus;

/** What happens to tasks while they run and when the server starts and stops. */
class RunTaskTest {
  private final Workbench bench = new Workbench();
  private StoredTasks tasks = bench.open();

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  private StoredTasks restart() {
    tasks.close();
    return bench.reopen();
  }

  @Test
  void startsEnabledTasksAtStartUp() throws InterruptedException {
    tasks.create(enabled("a", COLLECTING));
    tasks.create(disabled("b", COLLECTING));
    tasks = restart();
    assertThat(tasks.executing("a")).isTrue();
    assertThat(tasks.executing("b")).isFalse();
    bench.write("cpu v=1 1\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 1");
  }

  @Test
  void storesAFailureAtStartUpAndStartsTheOthers() {
    tasks.create(enabled("a", "stream|from()|trouble().end('no end')"));
    tasks.create(enabled("b", COLLECTING));
    bench.store.map("tasks").put("a", replaced("a", ".end('no end')", ".open('no luck')"));
    bench.store.commit();
    tasks = restart();
    assertThat(tasks.find("a").orElseThrow().error()).isEqualTo("no luck");
    assertThat(tasks.find("a").orElseThrow().status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(tasks.executing("a")).isFalse();
    assertThat(tasks.executing("b")).isTrue();
    assertThat(text(bench.store.afterCrash(), "a")).contains("\"error\":\"no luck\"");
  }

  private byte[] replaced(String id, String old, String with) {
    return text(bench.store, id).replace(old, with).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(MemoryStore store, String id) {
    return new String(store.map("tasks").get(id).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void showsThatAScriptNoLongerCompiles() {
    tasks.create(enabled("a", COLLECTING));
    bench.store.map("tasks").put("a", replaced("a", "|collect()", "|collect(1)"));
    bench.store.commit();
    tasks = restart();
    Task task = tasks.find("a").orElseThrow();
    assertThat(task.error()).startsWith("line 1 char ");
    assertThat(tasks.error(task)).isEqualTo(task.error());
    assertThat(tasks.dot(task, DotView.ATTRIBUTES)).isEmpty();
    assertFails(Kind.NOT_FOUND, task.error(), () -> tasks.plan("a"));
  }

  @Test
  void stopsTasksWhenTheServerStops() {
    tasks.create(enabled("a", COLLECTING));
    bench.write("cpu v=1 1\n");
    tasks.close();
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1");
    bench.write("cpu v=2 2\n");
    assertThat(bench.collect.nothing()).isTrue();
    assertThat(tasks.find("a").orElseThrow().status()).isEqualTo(TaskStatus.ENABLED);
  }

  @Test
  void staysEnabledWithAnErrorWhenItDies() throws InterruptedException {
    tasks.create(enabled("a", "stream|from()|trouble().point('broken')"));
    bench.write("cpu v=1 1\n");
    bench.scheduler.runNext();
    Task task = tasks.find("a").orElseThrow();
    assertThat(task.status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(task.error()).isEqualTo("trouble2: broken");
    assertThat(tasks.executing("a")).isFalse();
    assertThat(tasks.statistics("a")).isEmpty();
    assertThat(tasks.error(task)).isEqualTo("trouble2: broken");
    assertThat(text(bench.store.afterCrash(), "a")).contains("trouble2: broken");
  }

  @Test
  void doesNotStoreTheDeathOfATaskThatWasStartedAgain() throws InterruptedException {
    tasks.create(enabled("a", "stream|from()|trouble().point('broken')"));
    bench.write("cpu v=1 1\n");
    tasks.update("a", status(TaskStatus.DISABLED));
    tasks.update("a", status(TaskStatus.ENABLED));
    bench.scheduler.runNext();
    assertThat(tasks.executing("a")).isTrue();
    assertThat(tasks.find("a").orElseThrow().error()).isEmpty();
  }

  @Test
  void isStartedAgainByDisablingAndEnablingAfterItDied() throws InterruptedException {
    tasks.create(enabled("a", "stream|from()|trouble().point('broken')"));
    bench.write("cpu v=1 1\n");
    bench.scheduler.runNext();
    tasks.update("a", status(TaskStatus.ENABLED));
    assertThat(tasks.executing("a")).isFalse();
    tasks.update("a", status(TaskStatus.DISABLED));
    tasks.update("a", status(TaskStatus.ENABLED));
    assertThat(tasks.executing("a")).isTrue();
  }

  @Test
  void needsADbrpToStart() {
    tasks.create(disabled("a", COLLECTING));
    String dbrps = "\"dbrps\":[{\"db\":\"telegraf\",\"rp\":\"autogen\"}]";
    bench.store.map("tasks").put("a", replaced("a", dbrps, "\"dbrps\":[]"));
    bench.store.commit();
    tasks = restart();
    assertFails(
        Kind.FAILED,
        "task does contain any dbrps",
        () -> tasks.update("a", status(TaskStatus.ENABLED)));
  }

  @Test
  void givesStatistics() throws InterruptedException {
    tasks.create(enabled("a", COLLECTING));
    bench.write("cpu v=1 1\ncpu v=2 2\nmem v=1 1\n");
    bench.collect.next();
    bench.collect.next();
    TaskStatistics statistics = tasks.statistics("a").orElseThrow();
    assertThat(statistics.nodes()).containsOnlyKeys("stream0", "from1", "collect2");
    assertThat(statistics.nodes().get("from1"))
        .containsEntry("collected", 2L)
        .containsEntry("emitted", 2L)
        .containsEntry("errors", 0L)
        .containsEntry("working_cardinality", 0L);
    assertThat(statistics.kinds())
        .isEqualTo(Map.of("stream0", "stream", "from1", "from", "collect2", "collect"));
    assertThat(statistics.edges())
        .containsExactly(
            new EdgeStatistics("stream0", "from1", "stream", 2),
            new EdgeStatistics("from1", "collect2", "stream", 2));
  }

  @Test
  void givesThePlanOfATaskThatDoesNotRun() {
    tasks.create(disabled("a", COLLECTING));
    assertThat(tasks.plan("a").nodes())
        .extracting(node -> node.name())
        .containsExactly("stream0", "from1", "collect2");
    assertFails(Kind.NOT_FOUND, "no task exists", () -> tasks.plan("b"));
  }

  @Test
  void skipsWhatItCannotReadInTheStoreAndLeavesIt() {
    tasks.create(disabled("a", COLLECTING));
    for (String broken : List.of("{", "[]", "{\"version\":1,\"value\":{\"type\":\"X\"}}")) {
      bench.store.map("tasks").put("broken", broken.getBytes(StandardCharsets.UTF_8));
      bench.store.commit();
      tasks = restart();
      assertThat(tasks.all()).extracting(Task::id).containsExactly("a");
      assertThat(text(bench.store, "broken")).isEqualTo(broken);
    }
  }

  @Test
  void doesNotTouchAStoreOfANewerServer() {
    bench.store.map("tasks").put("a", "{\"version\":2}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(bench::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("\"a\" in map tasks of the store has version 2")
        .hasMessageContaining("none above 1");
  }

  @Test
  void tellsThatTheDiskIsFull() {
    bench.store.fill();
    assertThatThrownBy(() -> tasks.create(disabled("a", COLLECTING)))
        .isInstanceOf(StoreException.class)
        .hasMessage("disk is full");
  }
}
