package org.kapacitor.config.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.OptionException;

/**
 * Values of sections: defaults, then the file, then the environment, then the command line
 * (config.md A1). Immutable; safe for use by several threads.
 */
public final class Sections {
  private final OriginalSections originals = new OriginalSections();
  private final Map<String, Object> file;
  private final Environment environment;
  private final Map<String, Map<String, Object>> commandLine;

  /**
   * Values of these sources.
   *
   * @param file the whole file as a table
   * @param commandLine values by section and key; those of keys above all sections by ""
   */
  public Sections(
      Map<String, Object> file,
      Environment environment,
      Map<String, Map<String, Object>> commandLine) {
    this.file = file;
    this.environment = environment;
    this.commandLine = commandLine;
  }

  /** The names of all sections of the file. */
  public List<String> names() {
    return file.entrySet().stream()
        .filter(entry -> Tables.isSection(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the file has a section as a list of tables. */
  public boolean isList(String name) {
    return Tables.find(file, name).filter(List.class::isInstance).isPresent();
  }

  /** What the file says of a section, as it is; empty if nothing. */
  public List<Map<String, Object>> raw(String name) {
    Object value = Tables.find(file, name).orElse(List.of());
    return value instanceof List<?> list
        ? list.stream().flatMap(element -> Tables.table(element).stream()).toList()
        : Tables.table(value).stream().toList();
  }

  /** Whether the file, the environment or the command line says anything about a section. */
  public boolean has(String name) {
    return name.isEmpty()
        || Tables.find(file, name).isPresent()
        || environment.mentions(Environment.prefix(name))
        || commandLine.containsKey(name);
  }

  /**
   * The values of a section: exactly one table, or one for each element of a list.
   *
   * @throws OptionException if they do not fit
   */
  public List<Map<String, Object>> values(SectionSpec spec) {
    return spec.list() ? elements(spec, false) : List.of(single(spec));
  }

  /**
   * As {@link #values}, but lists that the file does not have get the element that the original has
   * then.
   */
  public List<Map<String, Object>> completeValues(SectionSpec spec) {
    return spec.list() ? elements(spec, true) : List.of(single(spec));
  }

  private Map<String, Object> single(SectionSpec spec) {
    Place place = new Place(spec.name(), "");
    Map<String, Object> table =
        spec.name().isEmpty() ? topLevel() : table(spec.name()).orElse(Map.of());
    Map<String, Object> values = ValueReader.table(place, table, spec.keys(), true);
    environment.apply(Environment.prefix(spec.name()), spec.keys(), values);
    values.putAll(commandLine.getOrDefault(spec.name(), Map.of()));
    return values;
  }

  private Map<String, Object> topLevel() {
    Map<String, Object> top = new LinkedHashMap<>(file);
    top.values().removeIf(Tables::isSection);
    return top;
  }

  private Optional<Map<String, Object>> table(String name) {
    return Tables.find(file, name)
        .map(
            found ->
                Tables.table(found).orElseThrow(() -> mismatch(name, '[' + name + ']', found)));
  }

  private static OptionException mismatch(String name, String expected, Object found) {
    String written = found instanceof Map ? '[' + name + ']' : "[[" + name + "]]";
    return new OptionException(
        name
            + ": expected "
            + expected
            + ", found "
            + (Tables.isSection(found) ? written : Found.text(found, false)));
  }

  private List<Map<String, Object>> elements(SectionSpec spec, boolean complete) {
    String prefix = Environment.prefix(spec.name());
    List<Map<String, Object>> tables = tables(spec.name());
    if (tables.isEmpty()) {
      boolean one =
          originals.hasDefaultElement(spec.name())
              && (complete || environment.mentions(prefix + "_0"));
      return one ? read(spec, List.of(Map.of()), true) : List.of();
    }
    return read(spec, tables, originals.mergesDefaults(spec.name(), tables.size()));
  }

  private List<Map<String, Object>> tables(String name) {
    Optional<Object> found = Tables.find(file, name);
    if (found.isEmpty() || found.get().equals(List.of())) {
      return List.of();
    }
    if (!Tables.isSection(found.get())
        || found.get() instanceof Map && !originals.allowsTable(name)) {
      throw mismatch(name, "[[" + name + "]]", found.get());
    }
    return raw(name);
  }

  private List<Map<String, Object>> read(
      SectionSpec spec, List<Map<String, Object>> tables, boolean defaults) {
    String prefix = Environment.prefix(spec.name());
    List<Map<String, Object>> elements = new ArrayList<>();
    for (Map<String, Object> table : tables) {
      String index = Integer.toString(elements.size());
      String name = tables.size() == 1 ? spec.name() : spec.name() + '[' + index + ']';
      Map<String, Object> values =
          ValueReader.table(new Place(name, ""), table, spec.keys(), defaults);
      if (tables.size() == 1 && originals.allowsNoIndex(spec.name())) {
        environment.apply(prefix, spec.keys(), values);
      }
      environment.apply(prefix + '_' + index, spec.keys(), values);
      elements.add(values);
    }
    return List.copyOf(elements);
  }

  /** Keys of the file that a section does not have. */
  public List<UnknownKey> unknownKeys(SectionSpec spec) {
    List<Map<String, Object>> tables =
        spec.name().isEmpty() ? List.of(topLevel()) : raw(spec.name());
    return tables.stream()
        .flatMap(table -> UnknownKey.in(spec.name(), table, spec.keys()).stream())
        .distinct()
        .toList();
  }

  /** Sections of the file whose names are near misses of the original's. */
  public List<UnknownKey> misspeltSections() {
    return names().stream()
        .filter(name -> originals.names().stream().noneMatch(name::equalsIgnoreCase))
        .map(name -> new UnknownKey("", name, NearestName.of(name, originals.names())))
        .filter(unknown -> unknown.hint().isPresent())
        .toList();
  }
}
