package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.GRACE;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;
import static org.kapacitor.tasks.internal.Workbench.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.Workbench.Request;

/** Tasks whose plug-in is missing for longer. */
class PluginAbsenceTest extends PluginFixture {
  @Test
  void isStoppedAfterTheGracePeriodAndKeepsItsState() throws InterruptedException {
    start();
    bench.catalog.removeNode(counted);
    bench.scheduler.advance(GRACE.minusNanos(1));
    bench.write("cpu v=1 2\n");
    bench.scheduler.advance(Duration.ofNanos(1));
    bench.nodeTypes.remove(counted);
    assertWaits();
    bench.write("cpu v=1 3\n");
    add(new TestNodes.Counted());
    assertRuns();
    bench.write("cpu v=1 4\n");
    // What came while it was paused is lost with the run, its state is not.
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 4");
  }

  @Test
  void triesAgainWithTheNextVersionAfterItWasStopped() throws InterruptedException {
    start();
    bench.catalog.removeNode(counted);
    bench.scheduler.advance(GRACE);
    bench.nodeTypes.remove(counted);
    NodeType<?> broken = new TestNodes.CountedBroken();
    add(broken);
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.find("cpu").orElseThrow().error()).isEqualTo("counted cannot count");
    bench.uninstall(broken);
    add(new TestNodes.Counted());
    assertRuns();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void waitsForAllPluginsThatAreMissing() throws InterruptedException {
    start();
    bench.uninstall(counted);
    bench.uninstall(bench.collect);
    assertThat(tasks.find("cpu").orElseThrow().error()).isEqualTo(WAITING);
    add(new TestNodes.Counted());
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.find("cpu").orElseThrow().error())
        .isEqualTo("waiting for node type \"collect\"");
    add(bench.collect);
    assertRuns();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void waitsAtStartUp() throws InterruptedException {
    start();
    tasks.close();
    bench.uninstall(counted);
    tasks = bench.reopen();
    assertWaits();
    add(counted);
    assertRuns();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=1i,v=1 2");
  }

  @Test
  void triesAgainUntilTheEngineKnowsThePluginToo() {
    tasks.create(disabled("cpu", SCRIPT));
    bench.nodeTypes.remove(counted);
    tasks.update("cpu", status(TaskStatus.ENABLED));
    assertWaits();
    bench.scheduler.advance(Duration.ofSeconds(3));
    assertWaits();
    bench.nodeTypes.add(counted);
    bench.scheduler.advance(Duration.ofSeconds(1));
    assertRuns();
    assertThat(bench.scheduler.waiting()).isZero();
  }

  @Test
  void canBeEnabledWhileAPluginIsMissing() {
    tasks.create(disabled("cpu", SCRIPT));
    bench.uninstall(counted);
    Task task = tasks.update("cpu", status(TaskStatus.ENABLED));
    assertThat(task.error()).isEqualTo(WAITING);
    assertWaits();
    add(counted);
    assertRuns();
  }

  @Test
  void refusesPluginsThatWereNeverThere() {
    bench.uninstall(counted);
    assertFails(
        Kind.INVALID,
        "invalid TICKscript: line 1 char 15: no method or property \"counted\" on"
            + " *pipeline.FromNode",
        () -> tasks.create(enabled("cpu", SCRIPT)));
  }

  @Test
  void showsADisabledTaskWhosePluginIsMissing() {
    tasks.create(disabled("cpu", SCRIPT));
    bench.uninstall(counted);
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(tasks.error(task)).isEqualTo(WAITING);
    assertFails(Kind.NOT_FOUND, WAITING, () -> tasks.plan("cpu"));
  }

  @Test
  void waitsNoMoreWhenItIsDisabledOrDeleted() throws InterruptedException {
    start();
    bench.uninstall(counted);
    tasks.update("cpu", status(TaskStatus.DISABLED));
    assertThat(tasks.find("cpu").orElseThrow().error()).isEmpty();
    tasks.create(enabled("other", "stream|from()|collect()"));
    tasks.delete("other");
    bench.scheduler.advance(GRACE);
    add(counted);
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(bench.scheduler.waiting()).isZero();
  }

  @Test
  void startsWithAScriptThatWasChangedMeanwhile() throws InterruptedException {
    start();
    bench.uninstall(counted);
    bench.scheduler.advance(GRACE);
    String changed = "stream|from()|collect()";
    tasks.update("cpu", new Request("", changed).build());
    add(counted);
    bench.scheduler.advance(Duration.ofSeconds(2));
    // It needs the plug-in no more, so that nothing tells it to go on before it is enabled again.
    tasks.update("cpu", status(TaskStatus.DISABLED));
    tasks.update("cpu", status(TaskStatus.ENABLED));
    assertRuns();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 2");
  }
}
