package org.kapacitor.config.internal.live;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Logging;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;
import org.kapacitor.config.internal.section.UnknownKey;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server gets from its configuration.
 *
 * @param settings the sections
 * @param logging the log
 */
public record ServerConfiguration(LiveSettings settings, Logging logging) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerConfiguration.class);

  /**
   * Reads the configuration, starts the log and publishes the sections.
   *
   * @param log writes the log
   * @throws ConfigException with the text that the original prints behind {@code run: }
   */
  public static ServerConfiguration open(
      Inputs inputs, Optional<ConfigurationAdmin> admin, LogTarget log) {
    announce(inputs);
    Sections sections = Startup.read(inputs);
    LoggingSection logging = Startup.logging(sections);
    log.apply(logging, false);
    Identity identity = Startup.identity(sections);
    Publication publication =
        admin.<Publication>map(service -> published(service, sections)).orElse(new Unpublished());
    LiveSettings settings =
        new LiveSettings(sections, identity, publication, ServerConfiguration::warn);
    settings.section("", ServerSection.class);
    settings.section("logging", LoggingSection.class);
    sections.misspeltSections().forEach(ServerConfiguration::warn);
    listHost(identity);
    return new ServerConfiguration(settings, new LiveLogging(logging, log));
  }

  private static void announce(Inputs inputs) {
    String file = inputs.file();
    String time = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").format(LocalDateTime.now());
    String text =
        file.isEmpty()
            ? " No configuration provided, using default settings"
            : " Using configuration at: " + file;
    inputs.errors().println(time + text);
  }

  private static Publication published(ConfigurationAdmin service, Sections sections) {
    AdminPublication publication = new AdminPublication(service);
    Set<String> names = new HashSet<>(sections.names());
    names.add("");
    publication.retain(names);
    for (String name : sections.names()) {
      publication.publishUnknown(name, sections.isList(name), sections.raw(name));
    }
    return publication;
  }

  private static void warn(UnknownKey unknown) {
    Logfmt text =
        Logfmt.message("unknown configuration key")
            .add("service", "config")
            .add("section", unknown.section())
            .add("key", unknown.key());
    unknown.hint().ifPresent(hint -> text.add("hint", "did you mean " + hint + "?"));
    LOG.warn("{}", text);
  }

  private static void listHost(Identity identity) {
    LOG.info(
        "{}", Logfmt.message("listing Kapacitor hostname").add("hostname", identity.hostname()));
    LOG.info(
        "{}",
        Logfmt.message("listing ClusterID and ServerID")
            .add("cluster_id", identity.clusterId())
            .add("server_id", identity.serverId()));
  }

  /** Where there is no Configuration Admin. */
  private static final class Unpublished implements Publication {
    @Override
    public void publish(SectionSpec spec, List<Map<String, Object>> elements) {}

    @Override
    public void publishUnknown(String name, boolean list, List<Map<String, Object>> elements) {}
  }
}
