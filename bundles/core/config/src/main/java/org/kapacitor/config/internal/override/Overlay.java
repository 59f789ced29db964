package org.kapacitor.config.internal.override;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.internal.section.OriginalSections;
import org.kapacitor.config.internal.section.SectionSpec;
import org.kapacitor.config.internal.section.Sections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The values of sections with overrides over them. Safe for use by several threads; who sets
 * overrides does so alone.
 */
public final class Overlay {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.config");

  private final OriginalSections originals = new OriginalSections();
  private final Map<String, List<ElementOverride>> overrides = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Sections sections;
  private volatile Function<String, Optional<String>> elementKeys = originals::elementKey;

  /** Nothing over some sections. */
  public Overlay(Sections sections) {
    this.sections = sections;
  }

  /**
   * Makes known which sections plug-ins say can be changed.
   *
   * @param declared the key that tells elements apart by section; empty for others
   */
  void declare(Function<String, Optional<String>> declared) {
    elementKeys = section -> declared.apply(section).or(() -> originals.elementKey(section));
  }

  /** The key that tells a section's elements apart; empty if the section cannot be changed. */
  Optional<String> elementKey(String section) {
    return elementKeys.apply(section);
  }

  /** The overrides of a section. */
  List<ElementOverride> of(String section) {
    return overrides.getOrDefault(section, List.of());
  }

  /** Sets the overrides of a section; returns those before. */
  public List<ElementOverride> set(String section, List<ElementOverride> all) {
    List<ElementOverride> before = of(section);
    if (all.isEmpty()) {
      overrides.remove(section);
    } else {
      overrides.put(section, List.copyOf(all));
    }
    return before;
  }

  /** Whether something is set of a section. */
  public boolean has(String section) {
    return overrides.containsKey(section);
  }

  /**
   * The values of a section in effect. What a plug-in's section does not take any more is left out
   * and logged once.
   *
   * @throws OptionException if what the sources say does not fit
   */
  public List<Map<String, Object>> values(SectionSpec spec) {
    List<ElementOverride> all = of(spec.name());
    if (all.isEmpty()) {
      return sections.values(spec);
    }
    List<Map<String, Object>> values = sections.completeValues(spec);
    for (ElementOverride override : all) {
      values = tolerant(overriding(spec), values, override);
    }
    return values;
  }

  private List<Map<String, Object>> tolerant(
      Overriding overriding, List<Map<String, Object>> values, ElementOverride override) {
    try {
      List<Map<String, Object>> changed = overriding.with(values, override);
      overriding.check(changed);
      return changed;
    } catch (OptionException e) {
      if (refused.add(override.section() + '/' + override.element())) {
        LOG.error(
            "{}",
            Logfmt.message("ignoring a configuration override")
                .add("service", "config-override")
                .add("section", override.section())
                .add("element", override.element())
                .add("err", e.getMessage()));
      }
      return values;
    }
  }

  /** The values of a section for those who look at it: with elements that are there by default. */
  List<Map<String, Object>> shown(SectionSpec spec) {
    return of(spec.name()).isEmpty() ? sections.completeValues(spec) : values(spec);
  }

  /**
   * The values that a section would have with other overrides.
   *
   * @throws OptionException if one does not fit
   */
  List<Map<String, Object>> candidate(SectionSpec spec, List<ElementOverride> all) {
    Overriding overriding = overriding(spec);
    List<Map<String, Object>> values = sections.completeValues(spec);
    for (ElementOverride override : all) {
      values = overriding.with(values, override);
    }
    return values;
  }

  Overriding overriding(SectionSpec spec) {
    boolean defaults = originals.addsDefaults(spec.name());
    return new Overriding(
        spec, elementKey(spec.name()).orElse(""), defaults ? spec.defaults() : spec.zero());
  }
}
