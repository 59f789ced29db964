package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters;
import org.kapacitor.input.hostmetrics.internal.figure.NetCounters.Traffic;

/** Reads {@code /proc/net/dev}, and {@code /sys/class/net} for the state of interfaces. */
final class NetDev {
  private static final int HEADER = 2;
  private static final int COLUMNS = 16;
  private static final int SENT = 8;
  private static final int UP = 0x1;
  private static final int LOOPBACK = 0x8;

  private final KernelFiles files;

  NetDev(KernelFiles files) {
    this.files = files;
  }

  List<NetCounters> interfaces() throws IOException {
    List<NetCounters> interfaces = new ArrayList<>();
    for (String line : files.lines("proc/net/dev").stream().skip(HEADER).toList()) {
      int colon = line.lastIndexOf(':');
      String name = line.substring(0, Math.max(colon, 0)).strip();
      String[] words = KernelFiles.words(line.substring(colon + 1));
      if (!name.isEmpty() && words.length >= COLUMNS && isUp(name)) {
        interfaces.add(new NetCounters(name, traffic(words, 0), traffic(words, SENT), speed(name)));
      }
    }
    return interfaces;
  }

  private static Traffic traffic(String[] words, int from) {
    return new Traffic(
        Long.parseLong(words[from]),
        Long.parseLong(words[from + 1]),
        Long.parseLong(words[from + 2]),
        Long.parseLong(words[from + 3]));
  }

  private boolean isUp(String name) {
    int flags = files.line("sys/class/net/" + name + "/flags").map(Integer::decode).orElse(0);
    return (flags & UP) != 0 && (flags & LOOPBACK) == 0;
  }

  /** Interfaces without a cable, such as bridges, refuse to tell. */
  private long speed(String name) {
    return files.line("sys/class/net/" + name + "/speed").map(Long::parseLong).orElse(-1L);
  }
}
