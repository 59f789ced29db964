package org.kapacitor.config.internal.live;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.internal.section.SectionSpec;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Configuration Admin configurations equal to the sections: PID {@code
 * org.kapacitor.<section>}, factory PID of that name for lists ({@code org.kapacitor.influxdb~0}),
 * {@code org.kapacitor} for the keys above all sections. A failure is logged and changes nothing
 * else.
 */
public final class AdminPublication implements Publication {
  private static final Logger LOG = LoggerFactory.getLogger(AdminPublication.class);
  private static final String ROOT = "org.kapacitor";

  /** Marks what was made here; names that begin with a dot are private to the configuration. */
  private static final String ORIGIN = ".origin";

  private static final String ORIGIN_VALUE = "kapacitor.conf";
  private static final String MINE = '(' + ORIGIN + '=' + ORIGIN_VALUE + ')';

  private final ConfigurationAdmin admin;

  /** Publishes to an admin service. */
  public AdminPublication(ConfigurationAdmin admin) {
    this.admin = admin;
  }

  /** Removes what earlier runs published, except for sections that are still there. */
  public void retain(Set<String> sections) {
    Set<String> pids = sections.stream().map(AdminPublication::pid).collect(Collectors.toSet());
    deleteIf(
        MINE,
        configuration ->
            !pids.contains(configuration.getPid())
                && !pids.contains(configuration.getFactoryPid()));
  }

  @Override
  public void publish(SectionSpec spec, List<Map<String, Object>> elements) {
    show(
        spec.name(),
        spec.list(),
        elements.stream().map(values -> ShownValues.of(spec.keys(), values)).toList());
  }

  @Override
  public void publishUnknown(String name, boolean list, List<Map<String, Object>> elements) {
    show(name, list, elements.stream().map(ShownValues::masked).toList());
  }

  private synchronized void show(String section, boolean list, List<Map<String, Object>> shown) {
    String pid = pid(section);
    try {
      if (!list) {
        update(admin.getConfiguration(pid, "?"), shown.get(0));
        return;
      }
      for (int i = 0; i < shown.size(); i++) {
        update(admin.getFactoryConfiguration(pid, Integer.toString(i), "?"), shown.get(i));
      }
    } catch (IOException | IllegalStateException e) {
      warn(pid, e);
    }
    Set<String> current =
        IntStream.range(0, shown.size()).mapToObj(i -> pid + '~' + i).collect(Collectors.toSet());
    deleteIf(
        "(&(service.factoryPid=" + pid + ')' + MINE + ')',
        configuration -> !current.contains(configuration.getPid()));
  }

  private static void update(Configuration configuration, Map<String, Object> values)
      throws IOException {
    Dictionary<String, Object> properties = new Hashtable<>(values);
    properties.put(ORIGIN, ORIGIN_VALUE);
    configuration.updateIfDifferent(properties);
  }

  private void deleteIf(String filter, Predicate<Configuration> condition) {
    try {
      Configuration[] found = admin.listConfigurations(filter);
      if (found != null) {
        for (Configuration configuration : found) {
          if (condition.test(configuration)) {
            configuration.delete();
          }
        }
      }
    } catch (IOException | InvalidSyntaxException | IllegalStateException e) {
      warn(filter, e);
    }
  }

  private static String pid(String section) {
    return section.isEmpty() ? ROOT : ShownValues.name(ROOT, section);
  }

  private static void warn(String pid, Exception failure) {
    LOG.warn(
        "{}",
        Logfmt.message("cannot publish configuration")
            .add("service", "config")
            .add("pid", pid)
            .add("err", failure.getMessage()));
  }
}
