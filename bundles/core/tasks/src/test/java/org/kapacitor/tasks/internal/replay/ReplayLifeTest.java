package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.TaskStatistics;

/** Replays while they run and afterwards (http-api.md section 6). */
class ReplayLifeTest extends ReplayFixture {
  @Test
  void keepsStatisticsOfAllNodes() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1", "cpu v=2 2");
    replay("t", "r");
    assertThat(found().nodes()).containsOnlyKeys("stream0", "from1", "collect2");
    assertThat(found().nodes().get("from1"))
        .containsEntry("collected", 2L)
        .containsEntry("emitted", 2L);
    Replay before = found();
    bench.store = bench.store.afterCrash();
    open();
    assertThat(replays.all()).containsExactly(before);
  }

  @Test
  void leavesTheTaskItselfAlone() throws IOException {
    tasks.create(enabled("t", COLLECT));
    recording("r", "cpu v=1 1");
    replay("t", "r");
    assertThat(found().status()).isEqualTo(JobStatus.FINISHED);
    assertThat(tasks.statistics("t").orElseThrow().nodes().get("stream0"))
        .containsEntry("collected", 0L);
  }

  @Test
  void makesUpAnId() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r");
    String id = replays.replay("", "t", "r", true, false).id();
    assertThat(UUID.fromString(id).version()).isEqualTo(4);
  }

  @Test
  void showsStatisticsAndGraphWhileItRuns() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 0", "cpu v=2 0", "cpu v=3 2000000000", "cpu v=4 4000000000");
    List<Object> collected = new ArrayList<>();
    List<String> dots = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    wall.meanwhile =
        () -> {
          TaskStatistics now = replays.statistics("p").orElseThrow();
          collected.add(now.nodes().get("stream0").get("collected"));
          rates.add(now.throughput());
          dots.add(replays.dot("p", DotView.ATTRIBUTES).orElseThrow());
          assertThat(now.kinds()).containsEntry("collect2", "collect");
        };
    replays.replay("p", "t", "r", true, true);
    assertThat(collected).startsWith(0L, 1L).endsWith(3L);
    assertThat(rates).containsExactly(0.0, 0.0, 0.0, 2.0, 1.0, 0.0);
    assertThat(dots.get(1))
        .startsWith("digraph t {\ngraph [throughput=\"0.00 points/s\"];\n")
        .contains("stream0 -> from1 [processed=\"1\"];\n");
    assertThat(replays.statistics("p")).isEmpty();
    assertThat(replays.dot("p", DotView.ATTRIBUTES)).isEmpty();
  }

  @Test
  void overwritesAReplayOfTheSameId() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1");
    recording("s", "cpu v=2 2");
    openWithManualThreads();
    replay("t", "r");
    replay("t", "s");
    assertThat(replays.all()).hasSize(1);
    threads.poll().run();
    assertThat(found().status()).isEqualTo(JobStatus.RUNNING);
    assertThat(found().recording()).isEqualTo("s");
    threads.poll().run();
    assertThat(found().status()).isEqualTo(JobStatus.FINISHED);
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1", "cpu v=2 2");
  }

  @Test
  void goesOnWhenItIsDeletedAndDoesNotComeBack() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1");
    openWithManualThreads();
    replay("t", "r");
    replays.delete("p");
    replays.delete("p");
    threads.poll().run();
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1");
    assertThat(replays.all()).isEmpty();
  }

  @Test
  void failsWhatRanWhenTheServerDied() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1");
    openWithManualThreads();
    replay("t", "r");
    bench.store = bench.store.afterCrash();
    threads.poll().run();
    open();
    assertThat(found().status()).isEqualTo(JobStatus.FAILED);
    assertThat(found().error()).isEqualTo("unexpected Kapacitor shutdown");
    assertThat(found().progress()).isZero();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void endsWhenTheServerStops() throws Exception {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1", "cpu v=2 2", "cpu v=3 3");
    CountDownLatch waiting = new CountDownLatch(2);
    List<Thread> started = new ArrayList<>();
    replays.close();
    open(
        job -> {
          started.add(new Thread(job));
          started.get(0).start();
        });
    CountDownLatch closed = new CountDownLatch(1);
    wall.meanwhile =
        () -> {
          waiting.countDown();
          if (waiting.getCount() == 0) {
            await(closed);
          }
        };
    replays.replay("p", "t", "r", true, true);
    waiting.await();
    Thread closing = new Thread(replays::close);
    closing.start();
    while (found().status() == JobStatus.RUNNING) {
      Thread.onSpinWait();
    }
    closed.countDown();
    closing.join();
    started.get(0).join();
    assertThat(found().status()).isEqualTo(JobStatus.FAILED);
    assertThat(found().error()).isEqualTo("unexpected Kapacitor shutdown");
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1", "cpu v=2 2");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
