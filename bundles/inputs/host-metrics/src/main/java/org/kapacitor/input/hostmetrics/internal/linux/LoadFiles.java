package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Averages;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Processors;
import org.kapacitor.input.hostmetrics.internal.figure.SystemLoad.Users;

/** Reads load, users and age of the system. */
final class LoadFiles {
  private static final List<String> UTMP = List.of("run/utmp", "var/run/utmp");

  private final KernelFiles files;

  LoadFiles(KernelFiles files) {
    this.files = files;
  }

  SystemLoad read() throws IOException {
    String[] load = KernelFiles.words(files.lines("proc/loadavg").get(0));
    String[] uptime = KernelFiles.words(files.lines("proc/uptime").get(0));
    return new SystemLoad(
        new Averages(
            Double.parseDouble(load[0]), Double.parseDouble(load[1]), Double.parseDouble(load[2])),
        processors(),
        users(),
        (long) Double.parseDouble(uptime[0]));
  }

  /** Threads of a processor share the list of its threads. */
  private Processors processors() throws IOException {
    int logical = 0;
    Set<String> physical = new HashSet<>();
    for (String line : files.lines("proc/stat")) {
      String name = KernelFiles.words(line)[0];
      if (name.startsWith("cpu") && name.length() > "cpu".length()) {
        logical++;
        String siblings = "sys/devices/system/cpu/" + name + "/topology/thread_siblings_list";
        physical.add(files.line(siblings).orElse(name));
      }
    }
    return new Processors(logical, physical.size());
  }

  private Optional<Users> users() throws IOException {
    for (String file : UTMP) {
      if (Files.isReadable(files.path(file))) {
        byte[] records = Files.readAllBytes(files.path(file));
        return Optional.of(Utmp.users(records, Utmp.recordSize(System.getProperty("os.arch"))));
      }
    }
    return Optional.empty();
  }
}
