package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.disabled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.text.Times;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Replay;

/** Which points come and when (config.md section B9). */
class ReplayPointsTest extends ReplayFixture {
  @Test
  void givesThePointsInTheOrderOfTheFile() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 30", "mem v=2 31", "cpu v=3 10", "cpu,a=b s=\"x\ny\" 20");
    Replay begun = replay("t", "r");
    assertThat(begun.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(begun.progress()).isZero();
    assertThat(begun.nodes()).isEmpty();
    assertThat(begun.date()).isEqualTo(Times.instant(START));
    assertThat(bench.collect.all())
        .containsExactly("cpu v=1 30", "cpu v=3 10", "cpu,a=b s=\"x\ny\" 20");
    assertThat(found().status()).isEqualTo(JobStatus.FINISHED);
    assertThat(found().error()).isEmpty();
    assertThat(found().progress()).isEqualTo(1);
    assertThat(found().recordingTime()).isTrue();
    assertThat(found().realClock()).isFalse();
  }

  @Test
  void movesTimesToTheBeginningOfTheReplay() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 500", "cpu v=2 510", "cpu v=3 400");
    replays.replay("p", "t", "r", false, false);
    assertThat(bench.collect.all())
        .containsExactly("cpu v=1 " + START, "cpu v=2 " + (START + 10), "cpu v=3 " + (START - 100));
    assertThat(wall.waitedFor).isEmpty();
  }

  @Test
  void waitsForPointsIfTheClockIsReal() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 500", "cpu v=2 510", "cpu v=3 400");
    replays.replay("p", "t", "r", true, true);
    assertThat(bench.collect.all()).containsExactly("cpu v=1 500", "cpu v=2 510", "cpu v=3 400");
    assertThat(wall.waitedFor).containsExactly(0L, 10L, -100L);
  }

  @Test
  void countsFromTheFirstPointEvenIfTheTaskDoesNotWantIt() throws IOException {
    tasks.create(disabled("t", COLLECT));
    raw("r", "other\nrp\ncpu v=1 100\ntelegraf\nautogen\ncpu v=2 103\n");
    replays.replay("p", "t", "r", false, false);
    assertThat(bench.collect.all()).containsExactly("cpu v=2 " + (START + 3));
  }

  @Test
  void runsTimersOnTheTimesOfThePoints() throws IOException {
    tasks.create(disabled("t", "stream|from()|ticking()|collect()"));
    recording("r", "cpu v=1 5000000000", "cpu v=2 7500000000");
    replay("t", "r");
    List<String> kept = bench.collect.all();
    assertThat(kept)
        .containsExactly(
            "cpu v=1 5000000000",
            "tick tick=true 6000000000",
            "tick tick=true 7000000000",
            "cpu v=2 7500000000");
    replay("t", "r");
    assertThat(bench.collect.all()).isEqualTo(kept);
    replays.replay("p", "t", "r", false, false);
    assertThat(bench.collect.all())
        .containsExactly(
            "cpu v=1 " + START,
            "tick tick=true " + (START + SECOND),
            "tick tick=true " + (START + 2 * SECOND),
            "cpu v=2 " + (START + 2 * SECOND + SECOND / 2));
  }

  @Test
  void runsTimersWhileItWaits() throws IOException {
    tasks.create(disabled("t", "stream|from()|ticking()|collect()"));
    recording("r", "cpu v=1 5000000000", "cpu v=2 7500000000");
    List<String> seen = new ArrayList<>();
    wall.meanwhile =
        () -> bench.collect.all().forEach(point -> seen.add(wall.now - START + ": " + point));
    replays.replay("p", "t", "r", true, true);
    assertThat(wall.waitedFor).containsExactly(0L, SECOND, 2 * SECOND, 2 * SECOND + SECOND / 2);
    assertThat(seen)
        .containsExactly(
            "1000000000: cpu v=1 5000000000",
            "2000000000: tick tick=true 6000000000",
            "2500000000: tick tick=true 7000000000");
  }

  @Test
  void givesAPointWithoutTimeTheTimeOfTheOneBeforeIt() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 500", "cpu v=2");
    replay("t", "r");
    assertThat(bench.collect.all()).containsExactly("cpu v=1 500", "cpu v=2 500");
  }

  @Test
  void replaysARecordingWithoutPoints() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r");
    replay("t", "r");
    assertThat(found().status()).isEqualTo(JobStatus.FINISHED);
    assertThat(found().nodes().get("stream0")).containsEntry("collected", 0L);
  }
}
