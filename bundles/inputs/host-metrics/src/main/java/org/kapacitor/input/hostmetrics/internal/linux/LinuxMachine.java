package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;

/** A machine with Linux: everything is read from the files of the kernel, without a library. */
public final class LinuxMachine implements Machine {
  private final KernelFiles files;
  private final Space space = Space.ofStat();

  /**
   * The machine whose files these are.
   *
   * @param root the directory {@code /}, or what stands for it
   */
  public LinuxMachine(Path root) {
    files = new KernelFiles(root);
  }

  @Override
  public List<CpuTimes> cpus() throws IOException {
    return ProcStat.cpus(files.lines("proc/stat"));
  }

  @Override
  public Memory memory() throws IOException {
    return new MemInfo(files.lines("proc/meminfo")).memory();
  }

  @Override
  public Swap swap() throws IOException {
    return new MemInfo(files.lines("proc/meminfo")).swap(files.lines("proc/vmstat"));
  }

  @Override
  public List<Mount> mounts() throws IOException {
    return new Mounts(files).all();
  }

  @Override
  public List<Disk> disks(List<Mount> mounts) throws IOException {
    return space.of(mounts);
  }

  @Override
  public List<DiskCounters> diskCounters() throws IOException {
    return DiskStats.disks(files.lines("proc/diskstats"));
  }

  @Override
  public List<NetCounters> netCounters() throws IOException {
    return new NetDev(files).interfaces();
  }

  @Override
  public SystemLoad load() throws IOException {
    return new LoadFiles(files).read();
  }
}
