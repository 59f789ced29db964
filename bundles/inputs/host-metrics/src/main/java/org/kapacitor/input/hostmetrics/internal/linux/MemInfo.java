package org.kapacitor.input.hostmetrics.internal.linux;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;

/** Reads {@code /proc/meminfo} and {@code /proc/vmstat}. */
final class MemInfo {
  private static final long KILO = 1024;

  /** What the counters of pages count in, as Telegraf has it. */
  private static final long PAGE = 4096;

  /** Fields and the keys they come from; those that a kernel does not have are 0. */
  private static final String[][] FIELDS = {
    {"active", "Active"},
    {"buffered", "Buffers"},
    {"commit_limit", "CommitLimit"},
    {"committed_as", "Committed_AS"},
    {"dirty", "Dirty"},
    {"free", "MemFree"},
    {"high_free", "HighFree"},
    {"high_total", "HighTotal"},
    {"huge_page_size", "Hugepagesize"},
    {"huge_pages_free", "HugePages_Free"},
    {"huge_pages_total", "HugePages_Total"},
    {"inactive", "Inactive"},
    {"low_free", "LowFree"},
    {"low_total", "LowTotal"},
    {"mapped", "Mapped"},
    {"page_tables", "PageTables"},
    {"shared", "Shmem"},
    {"slab", "Slab"},
    {"sreclaimable", "SReclaimable"},
    {"sunreclaim", "SUnreclaim"},
    {"swap_cached", "SwapCached"},
    {"swap_free", "SwapFree"},
    {"swap_total", "SwapTotal"},
    {"vmalloc_chunk", "VmallocChunk"},
    {"vmalloc_total", "VmallocTotal"},
    {"vmalloc_used", "VmallocUsed"},
    {"write_back", "Writeback"},
    {"write_back_tmp", "WritebackTmp"},
  };

  private final Map<String, Long> values = new HashMap<>();

  /** Reads the lines of {@code /proc/meminfo}. */
  MemInfo(List<String> lines) {
    for (String line : lines) {
      String[] words = KernelFiles.words(line);
      if (words.length > 1 && words[0].endsWith(":")) {
        // Counts of pages have no unit, all else has kB.
        long unit = words.length > 2 ? KILO : 1;
        String key = words[0].substring(0, words[0].length() - 1);
        values.put(key, Long.parseLong(words[1]) * unit);
      }
    }
  }

  private long value(String key) {
    return values.getOrDefault(key, 0L);
  }

  Memory memory() {
    Map<String, Long> more = new LinkedHashMap<>();
    long cached = value("Cached") + value("SReclaimable");
    more.put("cached", cached);
    for (String[] field : FIELDS) {
      more.put(field[0], value(field[1]));
    }
    // Kernels before 3.14 do not estimate it.
    long available = values.getOrDefault("MemAvailable", value("MemFree") + cached);
    return new Memory(value("MemTotal"), available, more);
  }

  /**
   * Swap space.
   *
   * @param vmstat lines of {@code /proc/vmstat}
   */
  Swap swap(List<String> vmstat) {
    return new Swap(
        value("SwapTotal"),
        value("SwapFree"),
        counter(vmstat, "pswpin ") * PAGE,
        counter(vmstat, "pswpout ") * PAGE);
  }

  private static long counter(List<String> lines, String start) {
    for (String line : lines) {
      if (line.startsWith(start)) {
        return Long.parseLong(line.substring(start.length()).strip());
      }
    }
    return 0;
  }
}
