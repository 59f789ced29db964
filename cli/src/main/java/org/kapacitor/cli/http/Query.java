package org.kapacitor.cli.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parameters of a query string; written sorted by name. */
public final class Query {
  private final Map<String, List<String>> values = new TreeMap<>();

  /** Adds a value; a name may have several. */
  public Query add(String name, String value) {
    List<String> all = values.get(name);
    if (all == null) {
      all = new ArrayList<>();
      values.put(name, all);
    }
    all.add(value);
    return this;
  }

  /** Adds a number. */
  public Query add(String name, int value) {
    return add(name, Integer.toString(value));
  }

  /** {@code a=1&b=x+y}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      for (String value : entry.getValue()) {
        text.append(text.isEmpty() ? "" : "&").append(Escapes.query(entry.getKey()));
        text.append('=').append(Escapes.query(value));
      }
    }
    return text.toString();
  }
}
