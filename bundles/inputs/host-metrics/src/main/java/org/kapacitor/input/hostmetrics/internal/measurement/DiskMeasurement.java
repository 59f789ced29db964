package org.kapacitor.input.hostmetrics.internal.measurement;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.line.LineBuilder;

/** {@code disk}: how full the mounted file systems are. */
final class DiskMeasurement implements Measurement {
  /** Stands for a file system that would be mounted if it were looked at. */
  private static final String AUTOFS = "autofs";

  private final Set<String> ignoredTypes;

  DiskMeasurement(Set<String> ignoredTypes) {
    this.ignoredTypes = ignoredTypes;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public void append(Machine machine, LineBuilder lines) throws IOException {
    List<Mount> mounts =
        machine.mounts().stream()
            .filter(mount -> !mount.type().equals(AUTOFS) && !ignoredTypes.contains(mount.type()))
            .toList();
    for (Disk disk : machine.disks(mounts)) {
      // Such as proc, which keeps nothing.
      if (disk.total() != 0) {
        append(disk, lines);
      }
    }
  }

  private static void append(Disk disk, LineBuilder lines) {
    Mount mount = disk.mount();
    lines
        .begin(
            "disk",
            Map.of(
                "device", mount.device(),
                "fstype", mount.type(),
                "label", mount.label(),
                "mode", mount.mode(),
                "path", mount.path()))
        .field("total", disk.total())
        .field("free", disk.free())
        .field("used", disk.used())
        .field("used_percent", percent(disk.used(), disk.free()));
    disk.inodes().ifPresent(inodes -> append(inodes, lines));
    lines.end();
  }

  private static void append(Disk.Inodes inodes, LineBuilder lines) {
    long used = Math.max(0, inodes.total() - inodes.free());
    lines
        .field("inodes_total", inodes.total())
        .field("inodes_free", inodes.free())
        .field("inodes_used", used)
        .field("inodes_used_percent", percent(used, inodes.free()));
  }

  /** Of what can be used: a disk is full when nothing is free, whatever is kept for root. */
  private static double percent(long used, long free) {
    return used + free == 0 ? 0 : 100.0 * used / (used + free);
  }
}
