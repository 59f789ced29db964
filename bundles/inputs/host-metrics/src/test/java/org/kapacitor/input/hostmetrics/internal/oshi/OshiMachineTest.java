package org.kapacitor.input.hostmetrics.internal.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.input.hostmetrics.internal.FakeContext;
import org.kapacitor.input.hostmetrics.internal.Figures;
import org.kapacitor.input.hostmetrics.internal.Machines;
import org.kapacitor.input.hostmetrics.internal.ParsedPoint;
import org.kapacitor.input.hostmetrics.internal.Sampler;
import org.kapacitor.input.hostmetrics.internal.Target;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;
import org.kapacitor.input.hostmetrics.internal.measurement.Measurements;

class OshiMachineTest {

  @Test
  void hasPlausibleFiguresOfThisMachine() {
    FakeContext context = new FakeContext();
    Sampler sampler =
        new Sampler(
            OshiMachine::open,
            Measurements.named(
                List.of("cpu", "mem", "swap", "disk", "diskio", "net", "system"), true, List.of()),
            time -> new LineBuilder("h", time),
            new Target(context, "db", "rp"),
            Clock.systemUTC());
    List<ParsedPoint> points = Figures.sample(sampler, context);
    assertThat(context.errors).isEmpty();
    Figures.assertPlausible(points);
  }

  @Test
  void agreesWithWhatTheServerUsesHere() throws Exception {
    Machine oshi = OshiMachine.open();
    Machine used = Machines.thisOne();
    assertThat(oshi.memory().total()).isEqualTo(used.memory().total());
    assertThat(oshi.cpus()).hasSameSizeAs(used.cpus());
    assertThat(oshi.load().uptime()).isBetween(1L, used.load().uptime() + 1);
    assertThat(oshi.mounts()).allMatch(mount -> mount.path().startsWith("/"));
  }
}
