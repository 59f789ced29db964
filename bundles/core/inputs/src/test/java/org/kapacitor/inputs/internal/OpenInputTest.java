package org.kapacitor.inputs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputException;

class OpenInputTest {
  private final Bench bench = new Bench();
  private final TestInput input = new TestInput();
  private InputContext context;

  @BeforeEach
  void open() {
    bench.settings.set("listener", Map.of("port", 5L));
    bench.table.add(input, "bundle [1]");
    context = input.context();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void passesPointsToTheEngineAndCountsThem() {
    context.write("db", "rp", bytes("cpu v=1 1\ncpu v=2 2\n"));
    assertThat(bench.engine.writes)
        .containsExactly("\"db\".\"rp\" NANOSECONDS cpu v=1 1\ncpu v=2 2\n");
    assertThat(bench.state().points()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "busy|timeout: task \"t1\" is behind, nothing was written; try again",
        "wrong|unable to parse 'x': missing fields",
        "broken|failed to write points: engine is closed",
        "''|database is required"
      })
  void saysWhyPointsWereNotTaken(String database, String expected) {
    assertThatThrownBy(() -> context.write(database, "rp", bytes("cpu v=1")))
        .isInstanceOf(InputException.class)
        .hasMessage(expected);
    assertThat(bench.state().points()).isZero();
  }

  @Test
  void takesNoPointsOnceItIsClosed() {
    bench.table.remove(input);
    assertThatThrownBy(() -> context.write("db", "rp", bytes("cpu v=1")))
        .isInstanceOf(InputException.class)
        .hasMessage("the input is closed");
    context.error("too late", new IOException("x"));
    assertThat(bench.log).isEmpty();
  }

  @Test
  void countsEveryErrorAndLogsOnePerInterval() {
    for (int i = 1; i <= 3; i++) {
      context.error("cannot read", new IOException("packet " + i));
    }
    assertThat(bench.state().errors()).isEqualTo(3);
    assertThat(bench.state().error()).contains("cannot read: packet 3");
    bench.timers.advance(Duration.ofSeconds(10));
    context.error("cannot read", new IOException("packet 4"));
    assertThat(bench.log)
        .containsExactly(
            "msg=\"cannot read\" service=inputs section=listener index=0 err=\"packet 1\"",
            "msg=\"cannot read\" service=inputs section=listener index=0 err=\"packet 4\""
                + " suppressed=2");
  }

  @Test
  void countsErrorsOverReopeningButForgetsTheLastOne() {
    context.error("cannot read", new IOException("x"));
    context.write("db", "rp", bytes("cpu v=1"));
    bench.settings.set("listener", Map.of("port", 6L));
    assertThat(bench.state().errors()).isEqualTo(1);
    assertThat(bench.state().points()).isEqualTo(1);
    assertThat(bench.state().error()).isEmpty();
  }

  @Test
  void logsFaultsOfTheProgramWithTheirTrace() {
    RuntimeException fault = new IllegalStateException();
    context.error("cannot read", fault);
    assertThat(bench.faults).containsExactly(Optional.of(fault));
    assertThat(bench.state().error()).contains("cannot read: IllegalStateException");
  }

  @Test
  void repeatsAtOnceAndThenEveryInterval() {
    List<Long> times = new ArrayList<>();
    long start = bench.timers.now();
    context.every(Duration.ofSeconds(2), () -> times.add(bench.timers.now() - start));
    assertThat(times).isEmpty();
    bench.timers.advance(Duration.ofSeconds(5));
    assertThat(times).containsExactly(0L, 2_000_000_000L, 4_000_000_000L);
  }

  @Test
  void leavesOutRunsThatASlowOneTakesTheTimeOf() {
    List<Long> times = new ArrayList<>();
    long start = bench.timers.now();
    context.every(
        Duration.ofSeconds(2),
        () -> {
          times.add((bench.timers.now() - start) / 1_000_000_000);
          if (times.size() == 1) {
            bench.timers.pass(Duration.ofSeconds(5));
          }
        });
    bench.timers.advance(Duration.ofSeconds(8));
    assertThat(times).containsExactly(0L, 6L, 8L);
  }

  @Test
  void repeatsAfterARunThatThrows() {
    List<Long> times = new ArrayList<>();
    context.every(
        Duration.ofSeconds(2),
        () -> {
          times.add(bench.timers.now());
          if (times.size() == 2) {
            throw new AssertionError("b");
          }
          throw new InputException("a");
        });
    bench.timers.advance(Duration.ofSeconds(4));
    assertThat(times).hasSize(3);
    assertThat(bench.state().errors()).isEqualTo(3);
    assertThat(bench.state().error()).contains("a periodic run failed: a");
    assertThat(bench.log)
        .containsExactly(
            "msg=\"a periodic run failed\" service=inputs section=listener index=0 err=a");
  }

  @Test
  void endsARepetition() throws Exception {
    List<Long> times = new ArrayList<>();
    AutoCloseable repetition = context.every(Duration.ofSeconds(2), () -> times.add(1L));
    bench.timers.advance(Duration.ofSeconds(2));
    repetition.close();
    bench.timers.advance(Duration.ofSeconds(4));
    assertThat(times).hasSize(2);
    assertThat(bench.timers.waiting()).isZero();
  }

  @Test
  void canEndARepetitionFromWithin() {
    List<Long> times = new ArrayList<>();
    List<AutoCloseable> repetition = new ArrayList<>();
    repetition.add(
        context.every(
            Duration.ofSeconds(2),
            () -> {
              times.add(1L);
              bench.table.remove(input);
            }));
    bench.timers.advance(Duration.ofSeconds(8));
    assertThat(times).hasSize(1);
    assertThat(bench.timers.waiting()).isZero();
  }

  @Test
  void repeatsNothingOnceItIsClosed() {
    bench.table.remove(input);
    context.every(Duration.ofSeconds(2), () -> bench.log.add("ran"));
    bench.timers.advance(Duration.ofSeconds(4));
    assertThat(bench.log).isEmpty();
  }

  @Test
  void refusesIntervalsThatAreNone() {
    assertThatThrownBy(() -> context.every(Duration.ZERO, () -> {}))
        .isInstanceOf(InputException.class)
        .hasMessage("interval must be > 0, got PT0S");
  }
}
