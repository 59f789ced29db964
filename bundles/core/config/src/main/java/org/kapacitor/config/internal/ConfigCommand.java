package org.kapacitor.config.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.Shutdown;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.file.ConfigFile;
import org.kapacitor.config.internal.file.GoFlags;
import org.kapacitor.config.internal.live.Startup;
import org.kapacitor.config.internal.section.Environment;
import org.kapacitor.config.internal.section.InstalledSections;
import org.kapacitor.config.internal.section.OriginalSections;
import org.kapacitor.config.internal.section.Records;
import org.kapacitor.config.internal.section.SampleText;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;

/**
 * {@code kapacitord config [-config FILE] [-hostname NAME]}: prints the configuration in effect as
 * TOML (cli.md section 3). The sections are those that the bundles below the directory {@code
 * kapacitor.bundles}, a system property, describe.
 */
public final class ConfigCommand {
  private static final String USAGE =
      "usage: config\n\n\tconfig displays the default configuration\n";

  private final Map<String, String> environment;
  private final Path home;
  private final PrintStream out;
  private final PrintStream errors;

  ConfigCommand(Map<String, String> environment, Path home, PrintStream out, PrintStream errors) {
    this.environment = environment;
    this.home = home;
    this.out = out;
    this.errors = errors;
  }

  /** Runs the command; a first argument {@code config} is skipped. */
  public static void main(String[] arguments) {
    ConfigCommand command =
        new ConfigCommand(
            System.getenv(), Path.of(System.getProperty("user.home")), System.out, System.err);
    List<String> all = List.of(arguments);
    boolean named = !all.isEmpty() && all.get(0).equals("config");
    int code =
        command.run(
            named ? all.subList(1, all.size()) : all,
            () -> InstalledSections.below(Path.of(System.getProperty("kapacitor.bundles"))));
    System.out.flush();
    System.exit(code);
  }

  /** Finds the sections there are. */
  @FunctionalInterface
  interface Search {
    List<SectionSpec> sections() throws IOException;
  }

  /** Runs the command; the result is the exit code. */
  int run(List<String> arguments, Search search) {
    try {
      Map<String, String> flags = flags(arguments);
      List<SectionSpec> specs = find(search);
      Sections sections = sections(flags);
      out.println(text(specs, sections));
      return 0;
    } catch (ConfigException e) {
      errors.println("config: " + e.getMessage());
      return 1;
    }
  }

  private Map<String, String> flags(List<String> arguments) {
    try {
      return GoFlags.parse(arguments, Set.of("config", "hostname"));
    } catch (ConfigException e) {
      if (!e.getMessage().equals("flag: help requested")) {
        errors.println(e.getMessage());
      }
      errors.println(USAGE);
      throw e;
    }
  }

  private static List<SectionSpec> find(Search search) {
    try {
      List<SectionSpec> specs = new ArrayList<>(search.sections());
      List<String> order = new OriginalSections().names();
      specs.sort(
          Comparator.comparingInt((SectionSpec spec) -> rank(order, spec.name()))
              .thenComparing(SectionSpec::name));
      return specs;
    } catch (IOException e) {
      throw new ConfigException("cannot read the bundles: " + e.getMessage());
    }
  }

  /** Keys above all sections come first, sections that the original does not have last. */
  private static int rank(List<String> order, String name) {
    if (name.isEmpty()) {
      return -1;
    }
    int index = order.indexOf(name);
    return index < 0 ? order.size() : index;
  }

  private Sections sections(Map<String, String> flags) {
    Map<String, Object> file = ConfigFile.demo(home);
    Optional<String> path = ConfigFile.find(flags.getOrDefault("config", ""), environment);
    if (path.isPresent()) {
      String time = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").format(LocalDateTime.now());
      errors.println(time + " Merging with configuration at: " + path.get());
      try {
        file = ConfigFile.merge(file, ConfigFile.read(path.get()));
      } catch (ConfigException e) {
        throw new ConfigException("parse config: " + e.getMessage());
      }
    }
    Map<String, Map<String, Object>> commandLine = new HashMap<>();
    String hostname = flags.getOrDefault("hostname", "");
    if (!hostname.isEmpty()) {
      commandLine.put("", Map.of("hostname", hostname));
    }
    return new Sections(file, new Environment(environment), commandLine);
  }

  private static String text(List<SectionSpec> specs, Sections sections) {
    SampleText text = new SampleText();
    for (SectionSpec spec : specs) {
      List<Map<String, Object>> values = values(spec, sections);
      if (spec.name().isEmpty()) {
        check(values.get(0));
      }
      text.add(spec, values);
    }
    return text.toString();
  }

  private static List<Map<String, Object>> values(SectionSpec spec, Sections sections) {
    try {
      return sections.completeValues(spec);
    } catch (OptionException e) {
      throw Startup.unfit(e);
    }
  }

  private static void check(Map<String, Object> values) {
    try {
      Startup.check(Records.build("", values, ServerSection.class));
    } catch (ConfigException e) {
      throw new ConfigException(e.getMessage() + Shutdown.HINT);
    }
  }
}
