package org.kapacitor.config.internal.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of the original's kapacitor.conf: their order and their peculiarities. Immutable.
 */
public final class OriginalSections {
  private final Map<String, Set<String>> traits = new LinkedHashMap<>();

  /** Reads the list. */
  public OriginalSections() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                OriginalSections.class.getResourceAsStream("sections.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" ")))
          .forEach(
              words ->
                  traits.put(
                      words.get(0).replace("[]", ""), Set.copyOf(words.subList(1, words.size()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All names, in the order in which the sections are printed. */
  public List<String> names() {
    return List.copyOf(traits.keySet());
  }

  /** Whether a list that is not in the file has one element with the defaults. */
  boolean hasDefaultElement(String section) {
    return is(section, "one");
  }

  /** Whether a list can be written as a single table; those of our own always can. */
  boolean allowsTable(String section) {
    return !traits.containsKey(section) || is(section, "table");
  }

  /** Whether the index can be left out of the names of variables. */
  boolean allowsNoIndex(String section) {
    return is(section, "index");
  }

  /** Whether elements that the file gives are merged over the defaults. */
  boolean mergesDefaults(String section, int elements) {
    return !traits.containsKey(section) || is(section, "merge") && elements == 1;
  }

  /**
   * The key that tells the elements of a section apart; empty text if it is not a list.
   *
   * @return empty if the section cannot be changed while the server runs
   */
  public Optional<String> elementKey(String section) {
    return traits.getOrDefault(section, Set.of()).stream()
        .filter(trait -> trait.equals("set") || trait.startsWith("set="))
        .map(trait -> trait.replaceFirst("set=?", ""))
        .findFirst();
  }

  /** Whether an element that is added while the server runs begins with the defaults. */
  public boolean addsDefaults(String section) {
    return !traits.containsKey(section) || is(section, "new");
  }

  private boolean is(String section, String trait) {
    return traits.getOrDefault(section, Set.of()).contains(trait);
  }
}
