package org.kapacitor.node.httppost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Sections;
import org.kapacitor.node.httppost.HttpPostNode.BasicAuth;
import org.kapacitor.node.httppost.HttpPostNode.Config;

/** The section {@code [[httppost]]} of a test. */
final class Endpoints implements Sections {
  private final List<Config> configs = new ArrayList<>();

  /** An endpoint whose other values are zero. */
  static Config endpoint(String name, String url, Map<String, String> rest) {
    return endpoint(name, url, rest, Map.of(), new BasicAuth("", ""));
  }

  /**
   * An endpoint.
   *
   * @param templates by component name
   */
  static Config endpoint(
      String name,
      String url,
      Map<String, String> templates,
      Map<String, String> headers,
      BasicAuth auth) {
    Map<String, Object> values = new java.util.HashMap<>(templates);
    values.putAll(Map.of("endpoint", name, "url", url, "headers", headers, "basicAuth", auth));
    return (Config) Options.of(Config.class).build(values);
  }

  Endpoints with(Config config) {
    configs.add(config);
    return this;
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return name.equals("httppost") ? configs.stream().map(type::cast).toList() : List.of();
  }
}
