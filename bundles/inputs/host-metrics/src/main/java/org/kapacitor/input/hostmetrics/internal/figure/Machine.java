package org.kapacitor.input.hostmetrics.internal.figure;

import java.io.IOException;
import java.util.List;

/**
 * A machine and its present figures. Bytes are plain bytes, times milliseconds unless said
 * otherwise. Every method throws an {@link IOException} if the system does not say. For one thread
 * at a time.
 */
public interface Machine {

  /** Times of each processor, then of all together under the name {@code cpu-total}. */
  List<CpuTimes> cpus() throws IOException;

  /** Memory. */
  Memory memory() throws IOException;

  /** Swap space. */
  Swap swap() throws IOException;

  /** What is mounted. */
  List<Mount> mounts() throws IOException;

  /** How full mounted file systems are; those that do not say are left out. */
  List<Disk> disks(List<Mount> mounts) throws IOException;

  /** Counters of the block devices. */
  List<DiskCounters> diskCounters() throws IOException;

  /** Counters of the network interfaces that are up, but for loopback. */
  List<NetCounters> netCounters() throws IOException;

  /** Load, users and age of the system. */
  SystemLoad load() throws IOException;
}
