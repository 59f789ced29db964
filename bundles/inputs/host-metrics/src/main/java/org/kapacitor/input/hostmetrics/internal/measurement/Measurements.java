package org.kapacitor.input.hostmetrics.internal.measurement;

import java.util.List;
import java.util.Set;

/** The measurements by name. */
public final class Measurements {
  private Measurements() {}

  /**
   * Measurements that have not seen a sample yet.
   *
   * @param perCpu whether there are points for single processors
   * @param ignoredTypes of file systems
   */
  public static List<Measurement> named(
      List<String> names, boolean perCpu, List<String> ignoredTypes) {
    Set<String> ignored = Set.copyOf(ignoredTypes);
    return names.stream()
        .distinct()
        .map(
            name ->
                switch (name) {
                  case "cpu" -> new CpuMeasurement(perCpu);
                  case "mem" -> new MemMeasurement();
                  case "swap" -> new SwapMeasurement();
                  case "disk" -> new DiskMeasurement(ignored);
                  case "diskio" -> new DiskIoMeasurement();
                  case "net" -> new NetMeasurement();
                  case "system" -> new SystemMeasurement();
                  default -> throw new IllegalArgumentException(name);
                })
        .toList();
  }
}
