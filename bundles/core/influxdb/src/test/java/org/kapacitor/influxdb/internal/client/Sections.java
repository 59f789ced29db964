package org.kapacitor.influxdb.internal.client;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;
import org.kapacitor.influxdb.internal.config.ClusterSection;

/** Sections as a file without other keys gives them. */
public final class Sections {
  private Sections() {}

  /** A cluster with some servers. */
  public static ClusterSection of(String... urls) {
    return with(Map.of("urls", List.of(urls)));
  }

  /** A cluster with some values by the names of components. */
  public static ClusterSection with(Map<String, Object> values) {
    return (ClusterSection) Options.of(ClusterSection.class).build(values);
  }
}
