package org.kapacitor.input.hostmetrics.internal.oshi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapacitor.input.hostmetrics.internal.figure.CpuTimes;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.DiskCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.figure.Memory;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.figure.Swap;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Averages;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Processors;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Users;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HWDiskStore;
import oshi.hardware.NetworkIF;
import oshi.hardware.VirtualMemory;
import oshi.software.os.OSFileStore;
import oshi.software.os.OSSession;
import oshi.software.os.OperatingSystem;

/** A machine with any system that OSHI knows; figures that OSHI does not have are left out. */
public final class OshiMachine implements Machine {
  private final CentralProcessor processor;
  private final GlobalMemory memory;
  private final SystemInfo info;
  private final OperatingSystem system;

  private OshiMachine(SystemInfo info) {
    this.info = info;
    processor = info.getHardware().getProcessor();
    memory = info.getHardware().getMemory();
    system = info.getOperatingSystem();
  }

  /** Loads OSHI and its native code, which takes a fifth of a second and 15 MB. */
  public static OshiMachine open() {
    return new OshiMachine(new SystemInfo());
  }

  @Override
  public List<CpuTimes> cpus() {
    List<CpuTimes> cpus = new ArrayList<>();
    for (long[] ticks : processor.getProcessorCpuLoadTicks()) {
      cpus.add(times("cpu" + cpus.size(), ticks));
    }
    cpus.add(times("cpu-total", processor.getSystemCpuLoadTicks()));
    return cpus;
  }

  private static CpuTimes times(String name, long[] ticks) {
    return new CpuTimes(
        name,
        ticks[TickType.USER.getIndex()],
        ticks[TickType.NICE.getIndex()],
        ticks[TickType.SYSTEM.getIndex()],
        ticks[TickType.IDLE.getIndex()],
        ticks[TickType.IOWAIT.getIndex()],
        ticks[TickType.IRQ.getIndex()],
        ticks[TickType.SOFTIRQ.getIndex()],
        ticks[TickType.STEAL.getIndex()],
        0,
        0);
  }

  @Override
  public Memory memory() {
    return new Memory(memory.getTotal(), memory.getAvailable(), Map.of());
  }

  @Override
  public Swap swap() {
    VirtualMemory swap = memory.getVirtualMemory();
    return new Swap(
        swap.getSwapTotal(),
        swap.getSwapTotal() - swap.getSwapUsed(),
        swap.getSwapPagesIn() * memory.getPageSize(),
        swap.getSwapPagesOut() * memory.getPageSize());
  }

  @Override
  public List<Mount> mounts() {
    return system.getFileSystem().getFileStores().stream().map(OshiMachine::mount).toList();
  }

  private static Mount mount(OSFileStore store) {
    List<String> options = List.of(store.getOptions().split(","));
    String mode = options.contains("ro") ? "ro" : options.contains("rw") ? "rw" : "unknown";
    return new Mount(
        store.getMount(), store.getVolume().replace("/dev/", ""), "", store.getType(), mode);
  }

  @Override
  public List<Disk> disks(List<Mount> mounts) {
    Map<String, Mount> byPath =
        mounts.stream().collect(Collectors.toMap(Mount::path, mount -> mount, (a, b) -> b));
    return system.getFileSystem().getFileStores().stream()
        .filter(store -> byPath.containsKey(store.getMount()))
        .map(store -> disk(byPath.get(store.getMount()), store))
        .toList();
  }

  private static Disk disk(Mount mount, OSFileStore store) {
    Optional<Disk.Inodes> inodes =
        store.getTotalInodes() > 0
            ? Optional.of(new Disk.Inodes(store.getTotalInodes(), store.getFreeInodes()))
            : Optional.empty();
    long used = Math.max(0, store.getTotalSpace() - store.getFreeSpace());
    return new Disk(mount, store.getTotalSpace(), store.getUsableSpace(), used, inodes);
  }

  @Override
  public List<DiskCounters> diskCounters() {
    return info.getHardware().getDiskStores().stream().map(OshiMachine::counters).toList();
  }

  private static DiskCounters counters(HWDiskStore disk) {
    return new DiskCounters(
        disk.getName().replace("/dev/", ""),
        Map.of(
            "reads", disk.getReads(),
            "read_bytes", disk.getReadBytes(),
            "writes", disk.getWrites(),
            "write_bytes", disk.getWriteBytes(),
            "io_time", disk.getTransferTime(),
            "iops_in_progress", disk.getCurrentQueueLength()));
  }

  @Override
  public List<NetCounters> netCounters() throws IOException {
    List<NetCounters> counters = new ArrayList<>();
    for (NetworkIF net : info.getHardware().getNetworkIFs()) {
      if (net.queryNetworkInterface().isUp()) {
        counters.add(counters(net));
      }
    }
    return counters;
  }

  /** OSHI does not count what was dropped when sending. */
  private static NetCounters counters(NetworkIF net) {
    return new NetCounters(
        net.getName(),
        new NetCounters.Traffic(
            net.getBytesRecv(), net.getPacketsRecv(), net.getInErrors(), net.getInDrops()),
        new NetCounters.Traffic(net.getBytesSent(), net.getPacketsSent(), net.getOutErrors(), 0),
        net.getSpeed() > 0 ? net.getSpeed() / 1_000_000 : -1);
  }

  @Override
  public SystemLoad load() {
    double[] averages = processor.getSystemLoadAverage(3);
    List<OSSession> sessions = system.getSessions();
    long names = sessions.stream().map(OSSession::getUserName).distinct().count();
    return new SystemLoad(
        // Systems without a load, such as Windows, say -1.
        new Averages(Math.max(0, averages[0]), Math.max(0, averages[1]), Math.max(0, averages[2])),
        new Processors(processor.getLogicalProcessorCount(), processor.getPhysicalProcessorCount()),
        Optional.of(new Users(sessions.size(), (int) names)),
        system.getSystemUptime());
  }
}
