package org.kapacitor.influxdb.internal.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.option.OptionException;

/**
 * The clusters that are enabled.
 *
 * @param defaultName name of the one for those that do not name one; empty if none is enabled
 */
public record Clusters(List<ClusterSection> enabled, String defaultName) {
  /** Name of the section. */
  public static final String SECTION = "influxdb";

  /**
   * Picks the clusters that are enabled.
   *
   * @throws OptionException with the texts of config.md A4.9 if they do not go together
   */
  public static Clusters of(List<ClusterSection> all) {
    Set<String> names = new HashSet<>();
    for (ClusterSection cluster : all) {
      if (!names.add(cluster.name())) {
        throw new OptionException("duplicate name \"" + cluster.name() + "\" for influxdb configs");
      }
    }
    List<ClusterSection> enabled = all.stream().filter(ClusterSection::enabled).toList();
    return new Clusters(enabled, defaultOf(enabled));
  }

  private static String defaultOf(List<ClusterSection> enabled) {
    List<String> defaults =
        enabled.stream().filter(ClusterSection::isDefault).map(ClusterSection::name).toList();
    if (defaults.size() > 1) {
      throw new OptionException(
          "More than one InfluxDB default was specified: " + String.join(" ", defaults));
    }
    if (defaults.size() == 1) {
      return defaults.get(0);
    }
    if (enabled.size() > 1) {
      throw new OptionException(
          "at least one of the enabled InfluxDB clusters must be marked as default.");
    }
    return enabled.isEmpty() ? "" : enabled.get(0).name();
  }

  /** The cluster of a name, if it is enabled. */
  public Optional<ClusterSection> find(String name) {
    return enabled.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
  }
}
