package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code cpu}: what processors did between two samples, in percent. */
final class CpuMeasurement implements Measurement {
  private static final String TOTAL = "cpu-total";

  private final boolean perCpu;
  private Map<String, CpuTimes> before = Map.of();

  CpuMeasurement(boolean perCpu) {
    this.perCpu = perCpu;
  }

  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    List<CpuTimes> now = machine.cpus();
    Map<String, CpuTimes> seen = new HashMap<>();
    for (CpuTimes times : now) {
      if (perCpu || times.name().equals(TOTAL)) {
        CpuTimes earlier = before.get(times.name());
        if (earlier != null) {
          append(times, earlier, lines);
        }
        seen.put(times.name(), times);
      }
    }
    before = seen;
  }

  private static void append(CpuTimes now, CpuTimes before, LineBuilder lines) {
    long guest = passed(now.guest(), before.guest());
    long guestNice = passed(now.guestNice(), before.guestNice());
    long user = passed(now.user(), before.user());
    long nice = passed(now.nice(), before.nice());
    long system = passed(now.system(), before.system());
    long idle = passed(now.idle(), before.idle());
    long iowait = passed(now.iowait(), before.iowait());
    long irq = passed(now.irq(), before.irq());
    long softirq = passed(now.softirq(), before.softirq());
    long steal = passed(now.steal(), before.steal());
    // Guests are part of user and nice already.
    double total = user + nice + system + idle + iowait + irq + softirq + steal;
    if (total == 0) {
      return;
    }
    lines
        .begin("cpu", Map.of("cpu", now.name()))
        .field("usage_user", 100 * passed(user, guest) / total)
        .field("usage_system", 100 * system / total)
        .field("usage_idle", 100 * idle / total)
        .field("usage_nice", 100 * passed(nice, guestNice) / total)
        .field("usage_iowait", 100 * iowait / total)
        .field("usage_irq", 100 * irq / total)
        .field("usage_softirq", 100 * softirq / total)
        .field("usage_steal", 100 * steal / total)
        .field("usage_guest", 100 * guest / total)
        .field("usage_guest_nice", 100 * guestNice / total)
        .end();
  }

  /** Counters of a processor that comes back begin anew, and that of iowait may go back a bit. */
  private static long passed(long now, long before) {
    return Math.max(0, now - before);
  }
}
