package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;

/** A task that uses a plug-in. */
class PluginFixture {
  static final String SCRIPT = "stream|from()|counted()|collect()";
  static final String WAITING = "waiting for node type \"counted\"";

  final Workbench bench = new Workbench();
  final NodeType<?> counted = new TestNodes.Counted();
  StoredTasks tasks = bench.open();

  @BeforeEach
  void install() {
    bench.install(counted);
  }

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  void start() throws InterruptedException {
    tasks.create(enabled("cpu", SCRIPT));
    bench.write("cpu v=1 1\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=1i,v=1 1");
  }

  void assertWaits() {
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(task.status()).isEqualTo(TaskStatus.ENABLED);
    assertThat(task.error()).isEqualTo(WAITING);
    assertThat(tasks.error(task)).isEqualTo(WAITING);
    assertThat(tasks.executing("cpu")).isFalse();
    assertThat(tasks.statistics("cpu")).isEmpty();
  }

  void assertRuns() {
    Task task = tasks.find("cpu").orElseThrow();
    assertThat(task.error()).isEmpty();
    assertThat(tasks.error(task)).isEmpty();
    assertThat(tasks.executing("cpu")).isTrue();
  }

  void add(NodeType<?> type) {
    bench.install(type);
    bench.scheduler.runDue();
  }
}
