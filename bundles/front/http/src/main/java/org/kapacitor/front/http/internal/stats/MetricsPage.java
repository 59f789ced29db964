package org.kapacitor.front.http.internal.stats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.kapacitor.api.text.Floats;

/**
 * Metrics in Prometheus' text format, version 0.0.4: those of one name stand together, in the order
 * in which names were first used. For one page.
 */
final class MetricsPage {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Map<String, StringBuilder> families = new LinkedHashMap<>();

  /** Adds a value that only grows. */
  void counter(String name, String help, double value, String... labels) {
    add(name, "counter", help, value, labels);
  }

  /** Adds a value that goes up and down. */
  void gauge(String name, String help, double value, String... labels) {
    add(name, "gauge", help, value, labels);
  }

  /** Adds a value that goes up and down, if there is one. */
  void gauge(String name, String help, OptionalDouble value) {
    value.ifPresent(known -> gauge(name, help, known));
  }

  /**
   * Adds a value.
   *
   * @param labels names and values in turn
   */
  private void add(String name, String type, String help, double value, String... labels) {
    StringBuilder family =
        families.computeIfAbsent(
            name,
            n ->
                new StringBuilder(
                    "# HELP " + n + ' ' + help + "\n# TYPE " + n + ' ' + type + '\n'));
    family.append(name);
    for (int i = 0; i < labels.length; i += 2) {
      family.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
      family.append(escaped(labels[i + 1])).append('"');
    }
    if (labels.length > 0) {
      family.append('}');
    }
    family.append(' ').append(Floats.general(value)).append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** The page. */
  String text() {
    return String.join("", families.values());
  }
}
