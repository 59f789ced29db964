package org.kapacitor.input.hostmetrics.internal.linux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;

/** Reads {@code /proc/diskstats}. */
final class DiskStats {
  /** What sectors are counted in, whatever the device has. */
  private static final long SECTOR = 512;

  private static final int NAME = 2;
  private static final int LAST = 13;

  private DiskStats() {}

  static List<DiskCounters> disks(List<String> lines) {
    List<DiskCounters> disks = new ArrayList<>();
    for (String line : lines) {
      String[] words = KernelFiles.words(line);
      // Lines of partitions were shorter in old kernels.
      if (words.length > LAST) {
        disks.add(disk(words));
      }
    }
    return disks;
  }

  private static DiskCounters disk(String[] words) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("reads", Long.parseLong(words[3]));
    figures.put("merged_reads", Long.parseLong(words[4]));
    figures.put("read_bytes", Long.parseLong(words[5]) * SECTOR);
    figures.put("read_time", Long.parseLong(words[6]));
    figures.put("writes", Long.parseLong(words[7]));
    figures.put("merged_writes", Long.parseLong(words[8]));
    figures.put("write_bytes", Long.parseLong(words[9]) * SECTOR);
    figures.put("write_time", Long.parseLong(words[10]));
    figures.put("iops_in_progress", Long.parseLong(words[11]));
    figures.put("io_time", Long.parseLong(words[12]));
    figures.put("weighted_io_time", Long.parseLong(words[LAST]));
    return new DiskCounters(words[NAME], figures);
  }
}
