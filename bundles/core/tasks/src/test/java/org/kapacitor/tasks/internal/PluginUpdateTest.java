package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.tasks.internal.Workbench.GRACE;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;
import static org.kapacitor.tasks.internal.Workbench.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.TaskStatus;

/** Tasks whose plug-in is exchanged while they run. */
class PluginUpdateTest extends PluginFixture {
  @Test
  void pausesATaskBeforeItsPluginIsGone() throws InterruptedException {
    start();
    bench.uninstall(counted);
    assertWaits();
    assertThat(tasks.dot(tasks.find("cpu").orElseThrow(), DotView.ATTRIBUTES)).isEmpty();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.nothing()).isTrue();
  }

  @Test
  void letsTasksBeWhileTheServerStops() throws InterruptedException {
    start();
    bench.stopping = true;
    bench.uninstall(counted);
    assertThat(tasks.executing("cpu")).isTrue();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void leavesOtherTasksAlone() throws InterruptedException {
    start();
    tasks.create(enabled("other", "stream|from()|collect()"));
    bench.uninstall(counted);
    assertThat(tasks.executing("other")).isTrue();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 2");
  }

  @Test
  void goesOnWithItsStateAndWhatCameMeanwhile() throws InterruptedException {
    start();
    bench.uninstall(counted);
    bench.write("cpu v=1 2\n");
    add(new TestNodes.Counted());
    assertRuns();
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
    bench.write("cpu v=1 3\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=3i,v=1 3");
    bench.scheduler.advance(GRACE.multipliedBy(2));
    assertRuns();
  }

  @Test
  void goesOnWithTheNewVersion() throws InterruptedException {
    start();
    bench.uninstall(counted);
    add(new TestNodes.CountedByHundred());
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=200i,v=1 2");
  }

  @Test
  void goesOnWithTheOldNodesIfTheNewOnesDoNotStart() throws InterruptedException {
    start();
    bench.uninstall(counted);
    NodeType<?> broken = new TestNodes.CountedBroken();
    add(broken);
    assertThat(tasks.executing("cpu")).isTrue();
    assertThat(tasks.find("cpu").orElseThrow().error()).isEqualTo("counted cannot count");
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");

    bench.uninstall(broken);
    assertWaits();
    add(new TestNodes.CountedByHundred());
    assertRuns();
    bench.write("cpu v=1 3\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=300i,v=1 3");
  }

  @Test
  void servesItsPathsWhicheverNodesRun() throws InterruptedException {
    bench.install(new TestNodes.Serving());
    tasks.create(enabled("cpu", "stream|from()|counted()|serve('page')|collect()"));
    assertServed("1", "cpu v=1.0,n=1 1");
    bench.uninstall(counted);
    NodeType<?> next = new TestNodes.CountedByHundred();
    add(next);
    assertServed("2", "cpu v=1.0,n=200 2");
    bench.uninstall(next);
    add(new TestNodes.CountedBroken());
    assertServed("3", "cpu v=1.0,n=300 3");
    tasks.update("cpu", status(TaskStatus.DISABLED));
    assertThat(bench.engine.endpoint("cpu", "page")).isEmpty();
  }

  private void assertServed(String time, String text) throws InterruptedException {
    bench.write("cpu v=1 " + time + "\n");
    bench.collect.next();
    assertThat(bench.engine.endpoint("cpu", "page")).contains(text);
  }

  @Test
  void twoNodesCannotServeOnePath() {
    bench.install(new TestNodes.Serving());
    assertThatThrownBy(
            () ->
                tasks.create(enabled("cpu", "stream|from()|serve('page')|serve('page')|collect()")))
        .hasMessageContaining("http: multiple registrations for /kapacitor/v1/tasks/cpu/page");
    assertThat(bench.engine.endpoint("cpu", "page")).isEmpty();
  }

  @Test
  void goesOnWithTheOldNodesIfTheScriptDoesNotFitTheNewOnes() throws InterruptedException {
    start();
    bench.uninstall(counted);
    add(new TestNodes.CountedWithArgument());
    assertThat(tasks.executing("cpu")).isTrue();
    assertThat(tasks.find("cpu").orElseThrow().error()).contains("too few input arguments");
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void resumesWhenTheEngineKnowsThePluginToo() throws InterruptedException {
    start();
    bench.uninstall(counted);
    NodeType<?> next = new TestNodes.Counted();
    bench.catalog.addNode(next, "test");
    bench.scheduler.runDue();
    assertWaits();
    bench.nodeTypes.add(next);
    bench.scheduler.advance(Duration.ofSeconds(1));
    assertRuns();
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
  }

  @Test
  void takesARivalThatHasTheNameNowAlthoughTheEngineStillHasTheOther() throws InterruptedException {
    start();
    bench.install(new TestNodes.RivalCounted());
    bench.write("cpu v=1 2\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=2i,v=1 2");
    bench.catalog.removeNode(counted);
    bench.scheduler.runDue();
    bench.write("cpu v=1 3\n");
    assertThat(bench.collect.next()).isEqualTo("cpu n=-1i,v=1 3");
    assertRuns();
  }

  @Test
  void isPausedIfItIsStartedWhileItsPluginIsGoing() {
    tasks.create(disabled("cpu", SCRIPT));
    var listening =
        bench.catalog.listen(
            new Catalog.Listener() {
              @Override
              public void added(PluginName plugin) {}

              @Override
              public void removed(PluginName plugin) {
                // The tasks have been told, the catalog still has the plug-in.
                tasks.update("cpu", status(TaskStatus.ENABLED));
              }
            });
    assertThat(listening).isNotNull();
    bench.uninstall(counted);
    assertWaits();
    add(counted);
    assertRuns();
  }
}
