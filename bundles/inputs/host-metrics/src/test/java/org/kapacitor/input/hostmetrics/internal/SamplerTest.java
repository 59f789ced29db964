package org.kapacitor.input.hostmetrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;
import org.kapacitor.input.hostmetrics.internal.measurement.Measurements;

class SamplerTest {
  private final FakeContext context = new FakeContext();
  private final FakeMachine machine = new FakeMachine();
  private final AtomicInteger machines = new AtomicInteger();

  private Sampler sampler(String... measurements) {
    return new Sampler(
        () -> {
          machines.incrementAndGet();
          return machine;
        },
        Measurements.named(List.of(measurements), true, List.of()),
        time -> new LineBuilder("h", time),
        new Target(context, "db", "rp"),
        Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC));
  }

  @Test
  void writesAllMeasurementsAtOnceWithTheSameWholeSecond() {
    sampler("swap", "diskio").run();
    assertThat(context.targets).containsExactly("db.rp");
    assertThat(ParsedPoint.all(context.writes.get(0)))
        .extracting(ParsedPoint::name, ParsedPoint::time)
        .containsExactly(
            tuple("swap", 1_767_323_045_000_000_000L), tuple("diskio", 1_767_323_045_000_000_000L));
  }

  @Test
  void asksForTheMachineAtTheFirstRunAndNeverAgain() {
    Sampler sampler = sampler("swap");
    assertThat(machines).hasValue(0);
    sampler.run();
    sampler.run();
    assertThat(machines).hasValue(1);
  }

  @Test
  void writesNothingIfThereIsNothing() {
    machine.cpus = List.of(new CpuTimes("cpu0", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    Sampler sampler = sampler("cpu");
    sampler.run();
    assertThat(context.writes).isEmpty();
    machine.cpus = List.of(new CpuTimes("cpu0", 2, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    sampler.run();
    assertThat(context.writes).hasSize(1);
  }

  @Test
  void writesTheRestWhenAMeasurementCannotBeRead() {
    machine.swap = null;
    sampler("mem", "swap", "net").run();
    assertThat(context.errors).containsExactly("cannot read swap: no swap file");
    assertThat(ParsedPoint.all(context.writes.get(0)))
        .extracting(ParsedPoint::name)
        .containsExactly("mem", "net");
  }
}
