package org.kapacitor.front.http.internal.stats;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.ObjectName;

/** Figures of the process and its Java machine. */
final class JavaProcess {
  private JavaProcess() {}

  /** Use of the heap. */
  static MemoryUsage heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
  }

  /** Use of other memory that the Java machine manages. */
  static MemoryUsage nonHeap() {
    return ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
  }

  /** Garbage collectors. */
  static List<GarbageCollectorMXBean> collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans();
  }

  /** Milliseconds since 1970 when the process started. */
  static long startMillis() {
    return ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  /** Threads that live. */
  static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  /** Classes that are loaded. */
  static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  /**
   * A figure that only some systems have, by its name in JMX: {@code ProcessCpuTime,
   * OpenFileDescriptorCount}.
   */
  static OptionalDouble operatingSystem(String attribute) {
    try {
      ObjectName name = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
      Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(name, attribute);
      return OptionalDouble.of(((Number) value).doubleValue());
    } catch (JMException e) {
      return OptionalDouble.empty();
    }
  }

  /** Memory the process has, in bytes, where the system tells. */
  static OptionalDouble residentBytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return OptionalDouble.empty();
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  /** The command line. */
  static List<String> commandLine() {
    ProcessHandle.Info info = ProcessHandle.current().info();
    List<String> words = new ArrayList<>();
    info.command().ifPresent(words::add);
    info.arguments().ifPresent(arguments -> words.addAll(List.of(arguments)));
    return words;
  }

  /** The figures that programs in Go publish about their memory, as far as they make sense here. */
  static Map<String, Object> goMemory() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    MemoryUsage heap = memory.getHeapMemoryUsage();
    long pauses = collectors().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    long runs = collectors().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("Alloc", heap.getUsed());
    figures.put("TotalAlloc", heap.getUsed());
    figures.put("Sys", heap.getCommitted() + memory.getNonHeapMemoryUsage().getCommitted());
    figures.put("Lookups", 0L);
    figures.put("Mallocs", 0L);
    figures.put("Frees", 0L);
    figures.put("HeapAlloc", heap.getUsed());
    figures.put("HeapSys", heap.getCommitted());
    figures.put("HeapIdle", heap.getCommitted() - heap.getUsed());
    figures.put("HeapInuse", heap.getUsed());
    figures.put("HeapReleased", 0L);
    figures.put("HeapObjects", 0L);
    figures.put("NextGC", Math.max(heap.getMax(), 0L));
    figures.put("PauseTotalNs", pauses * 1_000_000L);
    figures.put("NumGC", runs);
    figures.put("EnableGC", true);
    figures.put("DebugGC", false);
    return figures;
  }
}
