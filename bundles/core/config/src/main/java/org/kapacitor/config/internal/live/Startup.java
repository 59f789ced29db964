package org.kapacitor.config.internal.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.Shutdown;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.file.ConfigFile;
import org.kapacitor.config.internal.section.Environment;
import org.kapacitor.config.internal.section.Records;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;

/**
 * The steps from the sources to the settings, in the original's order. Each fails with the text
 * that the original prints behind {@code run: } (cli.md section 3).
 */
public final class Startup {
  private Startup() {}

  /**
   * Reads the file, or the demo configuration.
   *
   * @throws ConfigException {@code parse config: …}
   */
  public static Sections read(Inputs inputs) {
    Map<String, Object> file;
    try {
      file =
          inputs.file().isEmpty() ? ConfigFile.demo(inputs.home()) : ConfigFile.read(inputs.file());
    } catch (ConfigException e) {
      throw new ConfigException("parse config: " + e.getMessage());
    }
    return new Sections(
        file, new Environment(inputs.environment()), commandLine(inputs.properties()));
  }

  private static Map<String, Map<String, Object>> commandLine(Map<String, String> properties) {
    Map<String, Map<String, Object>> values = new HashMap<>();
    override(values, "", "hostname", properties.get("kapacitor.hostname"));
    override(values, "logging", "file", properties.get("kapacitor.log-file"));
    override(values, "logging", "level", properties.get("kapacitor.log-level"));
    return values;
  }

  private static void override(
      Map<String, Map<String, Object>> values, String section, String key, String text) {
    if (text != null && !text.isEmpty()) {
      values.computeIfAbsent(section, name -> new HashMap<>()).put(key, text);
    }
  }

  /**
   * Reads {@code [logging]} and prepares its file.
   *
   * @throws ConfigException if that fails
   */
  public static LoggingSection logging(Sections sections) {
    LoggingSection section = section(sections, "logging", LoggingSection.class);
    LogFile.prepare(section);
    return section;
  }

  /**
   * Checks the keys above all sections and opens the data directory.
   *
   * @throws ConfigException {@code create server: …}
   */
  public static Identity identity(Sections sections) {
    ServerSection server = section(sections, "", ServerSection.class);
    try {
      check(server);
    } catch (ConfigException e) {
      throw new ConfigException(
          "create server: invalid configuration: " + e.getMessage() + Shutdown.HINT);
    }
    try {
      return ServerIdentity.open(server.hostname(), server.dataDir());
    } catch (ConfigException e) {
      throw new ConfigException("create server: " + e.getMessage());
    }
  }

  /**
   * Checks the keys above all sections.
   *
   * @throws ConfigException with the original's text
   */
  public static void check(ServerSection server) {
    if (server.hostname().isEmpty()) {
      throw new ConfigException("must configure valid hostname");
    }
    if (server.dataDir().isEmpty()) {
      throw new ConfigException("must configure valid data dir");
    }
  }

  private static <C extends Record> C section(Sections sections, String name, Class<C> type) {
    try {
      List<Map<String, Object>> values = sections.values(SectionSpec.of(name, false, type));
      return Records.build(name, values.get(0), type);
    } catch (OptionException e) {
      throw unfit(e);
    }
  }

  /** What is printed of a section that does not fit: which source is wrong, and how. */
  public static ConfigException unfit(OptionException failure) {
    boolean fromEnvironment = failure.getMessage().startsWith("apply env config: ");
    return new ConfigException((fromEnvironment ? "" : "parse config: ") + failure.getMessage());
  }
}
