package org.kapacitor.config.internal.live;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kapacitor.config.DynamicSection;
import org.kapacitor.config.EarlySettings;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.OverrideStore;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.OverrideSection;
import org.kapacitor.config.internal.override.Overlay;
import org.kapacitor.config.internal.override.OverrideService;
import org.kapacitor.config.internal.override.OverrideTarget;
import org.kapacitor.config.internal.section.Records;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;
import org.kapacitor.config.internal.section.UnknownKey;

/** The configuration in effect: sources, and what was set over the HTTP API. */
public final class LiveSettings implements EarlySettings, OverrideTarget {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Sections sections;
  private final Overlay overlay;
  private final Identity identity;
  private final Publication publication;
  private final Consumer<UnknownKey> warnings;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
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
    this.overlay = new Overlay(sections);
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
    List<Map<String, Object>> values = overlay.values(spec);
    if (asked.put(spec.name(), new Asked(spec, type)) == null) {
      sections.unknownKeys(spec).stream().filter(warned::add).forEach(warnings);
    }
    List<C> records = values.stream().map(one -> Records.build(spec.name(), one, type)).toList();
    publication.publish(spec, values);
    return records;
  }

  @Override
  public boolean has(String section) {
    return overlay.has(section) || sections.has(section);
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
  public Map<String, Asked> asked() {
    return Collections.unmodifiableMap(asked);
  }

  @Override
  public Overrides overrides(OverrideStore store, Supplier<List<DynamicSection>> declared) {
    boolean enabled = section("config-override", OverrideSection.class).enabled();
    boolean skip = section("", ServerSection.class).skipConfigOverrides();
    return new OverrideService(
        overlay, this, store, declared, new OverrideService.Options(enabled, !skip, PATIENCE));
  }

  @Override
  public synchronized void change(String section, List<ElementOverride> all) {
    List<ElementOverride> before = overlay.set(section, all);
    try {
      tell(section);
    } catch (RuntimeException e) {
      overlay.set(section, before);
      try {
        tell(section);
      } catch (RuntimeException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  private void tell(String section) {
    listeners.getOrDefault(section, List.of()).forEach(Runnable::run);
    Asked known = asked.get(section);
    if (known != null) {
      publication.publish(known.spec(), overlay.values(known.spec()));
    }
  }
}
