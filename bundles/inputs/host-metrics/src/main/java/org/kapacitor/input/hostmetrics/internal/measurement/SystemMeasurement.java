package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code system}: load, users and age, in one point where Telegraf by default makes three. */
final class SystemMeasurement implements Measurement {

  @Override
  public String name() {
    return "system";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    SystemLoad system = machine.load();
    lines
        .begin("system", Map.of())
        .field("load1", system.load().one())
        .field("load5", system.load().five())
        .field("load15", system.load().fifteen())
        .field("n_cpus", system.cpus().logical())
        .field("n_physical_cpus", system.cpus().physical());
    system
        .users()
        .ifPresent(
            users ->
                lines.field("n_users", users.sessions()).field("n_unique_users", users.names()));
    lines.field("uptime", system.uptime()).field("uptime_format", format(system.uptime())).end();
  }

  /** {@code 1 day, 2:03}; hours take two places. */
  static String format(long seconds) {
    long days = TimeUnit.SECONDS.toDays(seconds);
    long minutes = TimeUnit.SECONDS.toMinutes(seconds);
    String clock = String.format("%2d:%02d", minutes / 60 % 24, minutes % 60);
    return days == 0 ? clock : days + (days == 1 ? " day, " : " days, ") + clock;
  }
}
