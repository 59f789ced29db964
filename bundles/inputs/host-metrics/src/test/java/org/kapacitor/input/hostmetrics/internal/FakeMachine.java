package org.kapacitor.input.hostmetrics.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters.Traffic;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;

/** A machine with the figures that a test sets. */
public final class FakeMachine implements Machine {
  public List<CpuTimes> cpus = List.of();
  public Memory memory = new Memory(1000, 250, Map.of("free", 100L));
  public Swap swap = new Swap(200, 150, 8192, 4096);
  public List<Mount> mounts = List.of(new Mount("/", "vda", "", "ext4", "rw"));
  public Optional<Disk.Inodes> inodes = Optional.of(new Disk.Inodes(40, 30));
  public long diskTotal = 1000;
  public List<DiskCounters> diskCounters = List.of(new DiskCounters("vda", Map.of("reads", 7L)));
  public List<NetCounters> netCounters =
      List.of(new NetCounters("eth0", new Traffic(1, 2, 3, 4), new Traffic(5, 6, 7, 8), 1000));
  public SystemLoad load =
      new SystemLoad(
          new SystemLoad.Averages(0.5, 1, 2.25),
          new SystemLoad.Processors(4, 2),
          Optional.of(new SystemLoad.Users(3, 2)),
          93_780);

  @Override
  public List<CpuTimes> cpus() {
    return cpus;
  }

  @Override
  public Memory memory() {
    return memory;
  }

  @Override
  public Swap swap() throws IOException {
    if (swap == null) {
      throw new IOException("no swap file");
    }
    return swap;
  }

  @Override
  public List<Mount> mounts() {
    return mounts;
  }

  @Override
  public List<Disk> disks(List<Mount> wanted) {
    return wanted.stream().map(mount -> new Disk(mount, diskTotal, 150, 750, inodes)).toList();
  }

  @Override
  public List<DiskCounters> diskCounters() {
    return diskCounters;
  }

  @Override
  public List<NetCounters> netCounters() {
    return netCounters;
  }

  @Override
  public SystemLoad load() {
    return load;
  }
}
