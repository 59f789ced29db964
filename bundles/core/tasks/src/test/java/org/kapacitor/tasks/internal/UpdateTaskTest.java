package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.COLLECTING;
import static org.kapacitor.tasks.internal.Workbench.TELEGRAF;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;
import static org.kapacitor.tasks.internal.Workbench.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.Workbench.Request;

/** http-api.md section 3.3, PATCH. */
class UpdateTaskTest {
  private static final String NAMED = "dbrp \"a\".\"b\"\n" + COLLECTING;
  private static final DbRp AB = new DbRp("a", "b");

  private final Workbench bench = new Workbench();
  private final StoredTasks tasks = bench.open();

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  private void assertInvalid(String message, TaskDefinition change) {
    Task before = tasks.find("cpu").orElseThrow();
    assertFails(Kind.INVALID, message, () -> tasks.update("cpu", change));
    assertThat(tasks.find("cpu")).contains(before);
  }

  private static Var text(String value) {
    return new Var(VarType.STRING, Optional.of(value), "");
  }

  @Test
  void refusesATaskThatDoesNotExist() {
    assertFails(
        Kind.NOT_FOUND,
        "task does not exist, cannot update",
        () -> tasks.update("cpu", disabled("cpu", COLLECTING)));
  }

  @Test
  void changesNothingButTheDateIfTheRequestSaysNothing() {
    Task before = tasks.create(new Request("cpu", COLLECTING).var("x", text("y")).build());
    bench.clock.advance(Duration.ofMinutes(1));
    Task after = tasks.update("cpu", Request.change().build());
    assertThat(after.modified()).isEqualTo(bench.clock.instant());
    assertThat(after).usingRecursiveComparison().ignoringFields("modified").isEqualTo(before);
    assertThat(bench.reopen().find("cpu")).contains(after);
  }

  @Test
  void replacesTheVarsAsAWhole() {
    tasks.create(new Request("cpu", COLLECTING).var("x", text("y")).build());
    Task task = tasks.update("cpu", Request.change().var("z", text("w")).build());
    assertThat(task.vars()).containsOnlyKeys("z");
    assertThat(tasks.update("cpu", Request.change().build()).vars()).containsOnlyKeys("z");
  }

  @Test
  void derivesTheTypeOfANewScript() {
    tasks.create(disabled("cpu", COLLECTING));
    Task task = tasks.update("cpu", new Request("", "batch|query('q')").dbrps().build());
    assertThat(task.type()).isEqualTo(EdgeType.BATCH);
    assertThat(task.dbrps()).containsExactly(TELEGRAF);
  }

  @Test
  void refusesWrongScriptsAndKeepsTheTask() {
    tasks.create(disabled("cpu", COLLECTING));
    assertInvalid("invalid task type: invalid", new Request("", "var x = 1").dbrps().build());
    assertInvalid(
        "invalid TICKscript: line 1 char 8: no method or property \"nope\" on"
            + " *pipeline.StreamNode",
        new Request("", "stream|nope()").dbrps().build());
    assertInvalid(
        "unknown template t: err: no template exists", Request.change().template("t").build());
  }

  @Test
  void takesDbrpsOfANewScript() {
    tasks.create(disabled("cpu", COLLECTING));
    assertThat(tasks.update("cpu", new Request("", NAMED).dbrps().build()).dbrps())
        .containsExactly(AB);
  }

  @Test
  void needsDbrpsIfTheNewScriptNamesNoneAnyMore() {
    tasks.create(new Request("cpu", NAMED).dbrps().build());
    assertInvalid("must specify dbrp", new Request("", COLLECTING).dbrps().build());
    assertThat(tasks.update("cpu", new Request("", COLLECTING).build()).dbrps())
        .containsExactly(TELEGRAF);
  }

  @Test
  void refusesDbrpsInBothPlaces() {
    tasks.create(new Request("cpu", NAMED).dbrps().build());
    String message = "cannot specify dbrp in implicitly and explicitly";
    assertInvalid(message, Request.change().dbrps(TELEGRAF).build());
    assertInvalid(message, new Request("", NAMED).build());
  }

  @Test
  void startsAndStopsATask() {
    tasks.create(disabled("cpu", COLLECTING));
    bench.clock.advance(Duration.ofSeconds(5));
    Task enabled = tasks.update("cpu", status(TaskStatus.ENABLED));
    Instant enabledAt = bench.clock.instant();
    assertThat(enabled.lastEnabled()).contains(enabledAt);
    assertThat(tasks.executing("cpu")).isTrue();
    bench.clock.advance(Duration.ofSeconds(5));
    Task disabled = tasks.update("cpu", status(TaskStatus.DISABLED));
    assertThat(disabled.status()).isEqualTo(TaskStatus.DISABLED);
    assertThat(disabled.lastEnabled()).contains(enabledAt);
    assertThat(tasks.executing("cpu")).isFalse();
  }

  @Test
  void worksOffWhatWaitsWhenItIsDisabled() throws InterruptedException {
    tasks.create(enabled("cpu", COLLECTING));
    bench.write("cpu v=1 1\ncpu v=2 2\nmem v=3 3\n");
    tasks.update("cpu", status(TaskStatus.DISABLED));
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1", "cpu v=2 2");
    bench.write("cpu v=4 4\n");
    assertThat(bench.collect.nothing()).isTrue();
  }

  @Test
  void doesNotRestartATaskWhoseStatusStaysTheSame() throws InterruptedException {
    TestNodes.Counted counted = new TestNodes.Counted();
    bench.install(counted);
    Task task = tasks.create(enabled("cpu", "stream|from()|counted()|collect()"));
    bench.write("cpu v=1 1\n");
    bench.collect.next();
    bench.clock.advance(Duration.ofSeconds(1));
    Task again = tasks.update("cpu", status(TaskStatus.ENABLED));
    assertThat(again.lastEnabled()).isEqualTo(task.lastEnabled());
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void goesOnWithTheOldScriptUntilItIsDisabledAndEnabled() throws InterruptedException {
    tasks.create(enabled("cpu", COLLECTING));
    String changed = "stream|from().measurement('mem')|collect()";
    Task task = tasks.update("cpu", new Request("", changed).build());
    assertThat(task.script()).isEqualTo(changed);
    bench.write("mem v=1 1\ncpu v=2 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=2 2");
    tasks.update("cpu", status(TaskStatus.DISABLED));
    tasks.update("cpu", status(TaskStatus.ENABLED));
    bench.write("cpu v=3 3\nmem v=4 4\n");
    assertThat(bench.collect.next()).isEqualTo("mem v=4 4");
  }

  @Test
  void clearsTheErrorWhenItIsEnabled() {
    String script = "stream|from()|trouble().open('no luck')";
    assertFails(Kind.FAILED, "no luck", () -> tasks.create(enabled("cpu", script)));
    tasks.update("cpu", status(TaskStatus.DISABLED));
    assertThat(tasks.find("cpu").orElseThrow().error()).isEqualTo("no luck");
    tasks.update("cpu", new Request("", COLLECTING).build());
    Task task = tasks.update("cpu", status(TaskStatus.ENABLED));
    assertThat(task.error()).isEmpty();
    assertThat(tasks.executing("cpu")).isTrue();
    assertThat(bench.store.afterCrash().map("tasks").get("cpu")).isPresent();
  }

  @Test
  void staysEnabledWithTheErrorIfItDoesNotStart() {
    tasks.create(disabled("cpu", "stream|from()|trouble().open('no luck')"));
    assertFails(Kind.FAILED, "no luck", () -> tasks.update("cpu", status(TaskStatus.ENABLED)));
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(task.status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(task.error()).isEqualTo("no luck");
  }

  @Test
  void movesToAnotherId() {
    Task before = tasks.create(disabled("cpu", COLLECTING));
    Task after = tasks.update("cpu", new Request("not checked/", "").dbrps().build());
    assertThat(after.id()).isEqualTo("not checked/");
    assertThat(after.created()).isEqualTo(before.created());
    assertThat(tasks.find("cpu")).isEmpty();
    assertThat(bench.reopen().all()).containsExactly(after);
  }

  @Test
  void doesNotMoveToAnIdThatIsTaken() {
    tasks.create(disabled("cpu", COLLECTING));
    tasks.create(disabled("mem", COLLECTING));
    assertFails(
        Kind.FAILED,
        "failed to create new task during ID change: task already exists",
        () -> tasks.update("cpu", new Request("mem", "").dbrps().build()));
    assertThat(tasks.all()).extracting(Task::id).containsExactly("cpu", "mem");
  }

  @Test
  void restartsUnderTheNewIdAndForgetsItsState() throws InterruptedException {
    bench.install(new TestNodes.Counted());
    tasks.create(enabled("cpu", "stream|from()|counted()|collect()"));
    bench.write("cpu v=1 1\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=1i,v=1 1");
    tasks.update("cpu", new Request("renamed", "").dbrps().build());
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.executing("renamed")).isTrue();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=1i,v=1 2");
    assertThat(bench.collect.nothing()).isTrue();
  }

  @Test
  void movesAndStopsInOneRequest() {
    tasks.create(enabled("cpu", COLLECTING));
    tasks.update("cpu", new Request("moved", "").dbrps().status(TaskStatus.DISABLED).build());
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.executing("moved")).isFalse();
    tasks.update("moved", new Request("again", "").dbrps().status(TaskStatus.ENABLED).build());
    assertThat(tasks.executing("again")).isTrue();
  }

  @Test
  void deletesATaskThatRuns() {
    tasks.create(enabled("cpu", COLLECTING));
    tasks.delete("cpu");
    assertThat(tasks.all()).isEmpty();
    assertThat(tasks.executing("cpu")).isFalse();
    bench.write("cpu v=1 1\n");
    assertThat(bench.collect.nothing()).isTrue();
    assertThat(bench.deleted).containsExactly("cpu");
    assertThat(bench.reopen().all()).isEmpty();
  }

  @Test
  void deletesATaskThatDoesNotExistWithoutAWord() {
    tasks.delete("cpu");
    assertThat(tasks.all()).isEmpty();
    assertThat(bench.deleted).isEmpty();
  }
}
