package org.kapacitor.config.internal.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.Settings;
import org.kapacitor.config.internal.section.Records;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;
import org.kapacitor.config.internal.section.UnknownKey;

/** The configuration in effect: sources, and what was put in the place of sections since. */
public final class LiveSettings implements Settings, Overrides {
  private final Sections sections;
  private final Identity identity;
  private final Publication publication;
  private final Consumer<UnknownKey> warnings;
  private final Map<String, List<Map<String, Object>>> replaced = new ConcurrentHashMap<>();
  private final Map<String, SectionSpec> asked = new ConcurrentHashMap<>();
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final Set<UnknownKey> warned = ConcurrentHashMap.newKeySet();

  /**
   * Settings of these sources.
   *
   * @param warnings called once for each key that its section does not have
   */
  public LiveSettings(
      Sections sections,
      Identity identity,
      Publication publication,
      Consumer<UnknownKey> warnings) {
    this.sections = sections;
    this.identity = identity;
    this.publication = publication;
    this.warnings = warnings;
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return ask(SectionSpec.of(name, false, type), type).get(0);
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return ask(SectionSpec.of(name, true, type), type);
  }

  private <C extends Record> List<C> ask(SectionSpec spec, Class<C> type) {
    List<Map<String, Object>> values = values(spec);
    if (asked.put(spec.name(), spec) == null) {
      sections.unknownKeys(spec).stream().filter(warned::add).forEach(warnings);
    }
    List<C> records = build(spec, values, type);
    publication.publish(spec, values);
    return records;
  }

  private static <C extends Record> List<C> build(
      SectionSpec spec, List<Map<String, Object>> values, Class<C> type) {
    return values.stream().map(one -> Records.build(spec.name(), one, type)).toList();
  }

  private List<Map<String, Object>> values(SectionSpec spec) {
    List<Map<String, Object>> instead = replaced.get(spec.name());
    return instead == null
        ? sections.values(spec)
        : instead.stream().map(values -> completed(spec, values)).toList();
  }

  /** A newer version of the record may have keys that the replacing one did not have. */
  private static Map<String, Object> completed(SectionSpec spec, Map<String, Object> values) {
    Map<String, Object> completed = new LinkedHashMap<>(spec.defaults());
    completed.putAll(values);
    return completed;
  }

  @Override
  public boolean has(String section) {
    return replaced.containsKey(section) || sections.has(section);
  }

  @Override
  public AutoCloseable listen(String section, Runnable changed) {
    List<Runnable> ofSection =
        listeners.computeIfAbsent(section, name -> new CopyOnWriteArrayList<>());
    // Its own object, so that the same action can listen twice.
    Runnable listener = changed::run;
    ofSection.add(listener);
    return () -> ofSection.remove(listener);
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public <C extends Record> List<C> original(String section, boolean list, Class<C> type) {
    SectionSpec spec = SectionSpec.of(section, list, type);
    return build(spec, sections.values(spec), type);
  }

  @Override
  public void replace(String section, List<? extends Record> elements) {
    change(section, Optional.of(elements.stream().map(Records::values).toList()));
  }

  @Override
  public void restore(String section) {
    change(section, Optional.empty());
  }

  private synchronized void change(String section, Optional<List<Map<String, Object>>> values) {
    Optional<List<Map<String, Object>>> before = set(section, values);
    try {
      tell(section);
    } catch (RuntimeException e) {
      set(section, before);
      try {
        tell(section);
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private Optional<List<Map<String, Object>>> set(
      String section, Optional<List<Map<String, Object>>> values) {
    return Optional.ofNullable(
        values.isPresent() ? replaced.put(section, values.get()) : replaced.remove(section));
  }

  private void tell(String section) {
    listeners.getOrDefault(section, List.of()).forEach(Runnable::run);
    SectionSpec spec = asked.get(section);
    if (spec != null) {
      publication.publish(spec, values(spec));
    }
  }
}
