package org.kapacitor.input.hostmetrics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OneOf;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.input.hostmetrics.internal.Machines;
import org.kapacitor.input.hostmetrics.internal.Sampler;
import org.kapacitor.input.hostmetrics.internal.Target;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;
import org.kapacitor.input.hostmetrics.internal.measurement.Measurement;
import org.kapacitor.input.hostmetrics.internal.measurement.Measurements;
import org.osgi.service.component.annotations.Component;

/**
 * Writes the figures of the machine that the server runs on as Telegraf's inputs {@code cpu, mem,
 * swap, disk, diskio, net} and {@code system} do with their default configuration, so that tasks
 * written for Telegraf's points work without it.
 */
@Component(service = InputType.class)
@Input(
    section = "host-metrics",
    summary = "Writes the figures of this machine as Telegraf does: cpu, memory, disks, network.")
public final class HostMetricsInput implements InputType<HostMetricsInput.Config> {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** The section. */
  public record Config(
      @Doc("Whether the figures of this machine are written.") boolean enabled,
      @Doc("Time from one sample to the next, at least 1s.") @Default("10s") Duration interval,
      @Doc("Database to write to.") @Default("telegraf") String database,
      @Doc("Retention policy to write to; default-retention-policy if empty.") @Default("autogen")
          String retentionPolicy,
      @Doc("Value of the tag host; hostname of this configuration if empty.") String host,
      @Doc("What is written: some of cpu, mem, swap, disk, diskio, net and system.")
          @Default("cpu,mem,swap,disk,diskio,net,system")
          @OneOf({"cpu", "mem", "swap", "disk", "diskio", "net", "system"})
          List<String> measurements,
      @Doc("Whether cpu has a point for each processor beside the one for all together.")
          @Default("true")
          boolean perCpu,
      @Doc("Types of file systems that disk leaves out.")
          @Default("tmpfs,devtmpfs,devfs,iso9660,overlay,aufs,squashfs")
          List<String> ignoreFs)
      implements InputConfig {

    /** Refuses what the input cannot work with. */
    public Config {
      if (interval.compareTo(SHORTEST) < 0) {
        throw new OptionException(
            "interval must be at least 1s, got " + interval.toMillis() + "ms");
      }
      if (enabled && database.isEmpty()) {
        throw new OptionException("database must not be empty while enabled is true");
      }
    }
  }

  @Override
  public AutoCloseable open(Config config, InputContext context) {
    String host = config.host().isEmpty() ? context.hostname() : config.host();
    List<Measurement> measurements =
        Measurements.named(config.measurements(), config.perCpu(), config.ignoreFs());
    Sampler sampler =
        new Sampler(
            Machines::thisOne,
            measurements,
            time -> new LineBuilder(host, time),
            new Target(context, config.database(), config.retentionPolicy()),
            Clock.systemUTC());
    return context.every(config.interval(), sampler);
  }
}
