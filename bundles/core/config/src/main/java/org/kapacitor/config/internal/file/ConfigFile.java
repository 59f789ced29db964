package org.kapacitor.config.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.FileErrors;

/** Finds and reads kapacitor.conf. Reference: config.md section A1, cli.md section 3. */
public final class ConfigFile {
  private static final String NONE = "/dev/null";

  private ConfigFile() {}

  /**
   * The file to use: the one named, else the one of {@code KAPACITOR_CONFIG_PATH}, else the first
   * of the usual ones that is not empty.
   *
   * @param named from the command line; {@code /dev/null} for no file, empty if not given
   */
  public static Optional<String> find(String named, Map<String, String> environment) {
    if (!named.isEmpty()) {
      return Optional.of(named).filter(path -> !path.equals(NONE));
    }
    String variable = environment.getOrDefault("KAPACITOR_CONFIG_PATH", "");
    if (!variable.isEmpty()) {
      return Optional.of(variable);
    }
    String home = environment.getOrDefault("HOME", "");
    return List.of(home + "/.kapacitor/kapacitor.conf", "/etc/kapacitor/kapacitor.conf").stream()
        .filter(ConfigFile::hasContent)
        .findFirst();
  }

  private static boolean hasContent(String path) {
    try {
      return Files.size(Path.of(path)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigException {@code open X: no such file or directory}, or what is wrong with the
   *     TOML
   */
  public static Map<String, Object> read(String path) {
    Path file = Path.of(path);
    if (Files.isDirectory(file)) {
      throw new ConfigException("read " + path + ": is a directory");
    }
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigException("open " + path + ": " + FileErrors.reason(e));
    }
    return new Toml().parse(content);
  }

  /** What is configured without a file: everything lies below {@code .kapacitor} of a directory. */
  public static Map<String, Object> demo(Path home) {
    Path base = home.resolve(".kapacitor");
    Map<String, Object> demo = new LinkedHashMap<>();
    demo.put("data_dir", base.toString());
    demo.put("replay", Map.of("dir", base.resolve("replay").toString()));
    demo.put("task", Map.of("dir", base.resolve("tasks").toString()));
    demo.put("storage", Map.of("boltdb", base.resolve("kapacitor.db").toString()));
    demo.put("load", Map.of("dir", base.resolve("load").toString()));
    return demo;
  }

  /** A table with the keys of another put over its own; tables are merged, all else replaced. */
  public static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> over) {
    Map<String, Object> merged = new LinkedHashMap<>(base);
    over.forEach(
        (key, value) -> {
          Object covered = value;
          for (Map.Entry<String, Object> entry : base.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(key)) {
              merged.remove(entry.getKey());
              covered = mergeValue(entry.getValue(), value);
            }
          }
          merged.put(key, covered);
        });
    return merged;
  }

  @SuppressWarnings("unchecked")
  private static Object mergeValue(Object base, Object over) {
    return base instanceof Map && over instanceof Map
        ? merge((Map<String, Object>) base, (Map<String, Object>) over)
        : over;
  }
}
