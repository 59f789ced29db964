package org.kapacitor.cli.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The zone of this machine: the environment variable {@code TZ}, else {@code /etc/localtime}, read
 * from the zone files of the operating system because their abbreviations are the ones other
 * programs print. Without such files the JDK's zones are used.
 */
public final class LocalZone {
  private static final List<String> FOLDERS =
      List.of("/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/lib/locale/TZ");

  private LocalZone() {}

  /** The zone; an unknown name in {@code TZ} counts as UTC. */
  public static Zone of(Map<String, String> environment) {
    String name = environment.get("TZ");
    if (name == null) {
      Optional<Zone> system = read("/etc/localtime");
      return system.isPresent() ? system.get() : JdkZone.system();
    }
    String plain = name.startsWith(":") ? name.substring(1) : name;
    if (plain.isEmpty() || plain.equals("UTC")) {
      return Zone.UTC;
    }
    if (plain.startsWith("/")) {
      return read(plain).orElse(Zone.UTC);
    }
    boolean installed = false;
    for (String folder : FOLDERS) {
      Optional<Zone> zone = plain.contains("..") ? Optional.empty() : read(folder + "/" + plain);
      if (zone.isPresent()) {
        return zone.get();
      }
      installed |= Files.isDirectory(Path.of(folder));
    }
    return installed ? Zone.UTC : JdkZone.named(plain);
  }

  private static Optional<Zone> read(String file) {
    try {
      return Optional.of(ZoneFile.parse(Files.readAllBytes(Path.of(file))));
    } catch (IOException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }
}
