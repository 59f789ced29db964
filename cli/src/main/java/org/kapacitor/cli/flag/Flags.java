package org.kapacitor.cli.flag;

import java.util.List;
import java.util.Map;

/** The options that were given, and the arguments behind them. Immutable. */
public final class Flags {
  private final Map<String, List<String>> values;
  private final List<String> rest;

  Flags(Map<String, List<String>> values, List<String> rest) {
    this.values = Map.copyOf(values);
    this.rest = List.copyOf(rest);
  }

  /** The value of an option; empty if it was not given. */
  public String text(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** Whether a switch is on. */
  public boolean on(String name) {
    return Booleans.parse(text(name)).orElse(false);
  }

  /** All values of a repeatable option. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The arguments behind the options. */
  public List<String> rest() {
    return rest;
  }
}
