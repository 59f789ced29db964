package org.kapacitor.input.hostmetrics.internal.linux;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;

/** Reads {@code /proc/stat}. */
final class ProcStat {
  private static final String ALL = "cpu";
  private static final int TIMES = 10;

  private ProcStat() {}

  /** Times in ticks: of each processor that is online, then of all. */
  static List<CpuTimes> cpus(List<String> lines) {
    List<CpuTimes> cpus = new ArrayList<>();
    List<CpuTimes> total = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(ALL)) {
        String[] words = KernelFiles.words(line);
        if (words[0].equals(ALL)) {
          total.add(times("cpu-total", words));
        } else {
          cpus.add(times(words[0], words));
        }
      }
    }
    cpus.addAll(total);
    return cpus;
  }

  /** Old kernels do not have the last ones. */
  private static CpuTimes times(String name, String[] words) {
    long[] ticks = new long[TIMES];
    for (int i = 0; i < TIMES && i + 1 < words.length; i++) {
      ticks[i] = Long.parseLong(words[i + 1]);
    }
    return new CpuTimes(
        name, ticks[0], ticks[1], ticks[2], ticks[3], ticks[4], ticks[5], ticks[6], ticks[7],
        ticks[8], ticks[9]);
  }
}
