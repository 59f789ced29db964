package org.kapacitor.config.internal.override;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.config.DynamicSection;
import org.kapacitor.config.internal.section.SectionSpec;

/**
 * The sections that can be changed while the server runs: those that plug-ins declare, and those of
 * the original that somebody has read. Safe for use by several threads.
 */
final class ChangeableSections {
  private final Overlay overlay;
  private final OverrideTarget target;
  private final Supplier<List<DynamicSection>> declared;

  /**
   * A section.
   *
   * @param check throws an {@link org.kapacitor.api.option.OptionException} if all elements
   *     together are wrong
   */
  record Section(
      SectionSpec spec, Class<? extends Record> type, Consumer<List<? extends Record>> check) {}

  ChangeableSections(
      Overlay overlay, OverrideTarget target, Supplier<List<DynamicSection>> declared) {
    this.overlay = overlay;
    this.target = target;
    this.declared = declared;
    overlay.declare(name -> declared(name).flatMap(DynamicSection::elementKey));
  }

  private Optional<DynamicSection> declared(String name) {
    return declared.get().stream().filter(section -> section.name().equals(name)).findFirst();
  }

  /** A section by its name. */
  Optional<Section> find(String name) {
    if (overlay.elementKey(name).isEmpty()) {
      return Optional.empty();
    }
    return declared(name)
        .map(ChangeableSections::of)
        .or(() -> Optional.ofNullable(target.asked().get(name)).map(ChangeableSections::of));
  }

  private static Section of(DynamicSection section) {
    return new Section(
        SectionSpec.of(section.name(), section.list(), section.type()),
        section.type(),
        section.check());
  }

  private static Section of(OverrideTarget.Asked asked) {
    return new Section(asked.spec(), asked.type(), records -> {});
  }

  /** All sections by their names in byte order. */
  SortedMap<String, Section> all() {
    SortedMap<String, Section> all = new TreeMap<>(Utf8Order::compare);
    Stream.concat(
            target.asked().keySet().stream(), declared.get().stream().map(DynamicSection::name))
        .forEach(name -> find(name).ifPresent(found -> all.put(name, found)));
    return all;
  }
}
