package org.kapacitor.input.hostmetrics.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;
import org.kapacitor.input.hostmetrics.internal.measurement.Measurement;

/**
 * Takes a sample with each run and writes it. All points of a sample have the same time, a whole
 * second as with Telegraf. Run by one thread at a time.
 */
public final class Sampler implements Runnable {
  private final Supplier<Machine> machines;
  private final List<Measurement> measurements;
  private final LongFunction<LineBuilder> builders;
  private final Target target;
  private final Clock clock;
  private Machine machine;

  /**
   * A sampler that has taken nothing yet.
   *
   * @param machines asked once, at the first run: the machine may have a library to load
   * @param builders of lines that have a time in nanoseconds
   */
  public Sampler(
      Supplier<Machine> machines,
      List<Measurement> measurements,
      LongFunction<LineBuilder> builders,
      Target target,
      Clock clock) {
    this.machines = machines;
    this.measurements = measurements;
    this.builders = builders;
    this.target = target;
    this.clock = clock;
  }

  @Override
  public void run() {
    if (machine == null) {
      machine = machines.get();
    }
    long second = TimeUnit.MILLISECONDS.toSeconds(clock.millis());
    LineBuilder lines = builders.apply(TimeUnit.SECONDS.toNanos(second));
    for (Measurement measurement : measurements) {
      try {
        measurement.append(machine, lines);
      } catch (IOException e) {
        target.error("cannot read " + measurement.name(), e);
      }
    }
    if (!lines.isEmpty()) {
      target.write(lines.bytes());
    }
  }
}
