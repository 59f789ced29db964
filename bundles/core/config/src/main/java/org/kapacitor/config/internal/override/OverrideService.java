package org.kapacitor.config.internal.override;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.config.DynamicSection;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.OverrideException;
import org.kapacitor.config.OverrideStore;
import org.kapacitor.config.Overrides;
import org.kapacitor.config.internal.section.Records;

/** Changes sections, and keeps what was changed. */
public final class OverrideService implements Overrides {
  private final Overlay overlay;
  private final OverrideTarget target;
  private final OverrideStore store;
  private final ChangeableSections sections;
  private final Options options;

  /**
   * How the service behaves.
   *
   * @param enabled whether it is there at all
   * @param atStart whether what is stored is put in effect at once
   * @param patience how long a change may take
   */
  public record Options(boolean enabled, boolean atStart, Duration patience) {}

  /** Puts what is stored in effect. */
  public OverrideService(
      Overlay overlay,
      OverrideTarget target,
      OverrideStore store,
      Supplier<List<DynamicSection>> declared,
      Options options) {
    this.overlay = overlay;
    this.target = target;
    this.store = store;
    this.sections = new ChangeableSections(overlay, target, declared);
    this.options = options;
    if (options.enabled() && options.atStart()) {
      store.all().stream()
          .collect(Collectors.groupingBy(ElementOverride::section))
          .forEach(overlay::set);
    }
  }

  @Override
  public boolean enabled() {
    return options.enabled();
  }

  @Override
  public SortedMap<String, List<Element>> sections() {
    SortedMap<String, List<Element>> all = new TreeMap<>(Utf8Order::compare);
    sections.all().forEach((name, section) -> all.put(name, elements(section)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  private List<Element> elements(ChangeableSections.Section section) {
    Overriding overriding = overlay.overriding(section.spec());
    return shown(section).stream()
        .map(values -> ShownElement.of(overriding.id(values), section.spec().keys(), values))
        .sorted(Comparator.comparing(Element::id, Utf8Order::compare))
        .toList();
  }

  private List<Map<String, Object>> shown(ChangeableSections.Section section) {
    try {
      return overlay.shown(section.spec());
    } catch (OptionException e) {
      throw OverrideException.failed("failed to resolve current config:" + e.getMessage());
    }
  }

  @Override
  public synchronized void update(String name, Update update) {
    UpdateCheck.check(name, update);
    Optional<ChangeableSections.Section> section = sections.find(name);
    List<ElementOverride> before =
        store.all().stream().filter(one -> one.section().equals(name)).toList();
    if (!update.remove().isEmpty()) {
      remove(name, section, before, update.remove());
      return;
    }
    Edit edit = new Edit(name, overlay.elementKey(name).filter(key -> section.isPresent()));
    ElementOverride changed = edit.apply(before, update);
    List<ElementOverride> after = Edit.with(before, changed);
    check(section, after, changed);
    apply(name, update.element().orElse(""), after);
    store.put(changed);
  }

  private void remove(
      String name,
      Optional<ChangeableSections.Section> section,
      List<ElementOverride> before,
      List<String> elements) {
    if (section.isEmpty()) {
      throw OverrideException.failed(
          "failed to update configuration %s/: received configuration update for unknown dynamic"
                  .formatted(name)
              + " service "
              + name);
    }
    List<ElementOverride> after =
        before.stream().filter(one -> !elements.contains(one.element())).toList();
    apply(name, "", after);
    elements.forEach(element -> store.remove(name, element));
  }

  private void check(
      Optional<ChangeableSections.Section> section,
      List<ElementOverride> after,
      ElementOverride changed) {
    String name = changed.section();
    String prefix =
        "failed to override configuration %s/%s: "
            .formatted(name, changed.created() ? "" : changed.element());
    if (section.isEmpty()) {
      List<String> unknown = changed.options().keySet().stream().sorted().toList();
      throw OverrideException.invalid(
          prefix
              + (unknown.isEmpty()
                  ? "unknown section " + name
                  : "unknown options [%s] in section %s"
                      .formatted(String.join(" ", unknown), name)));
    }
    try {
      check(section.get(), overlay.candidate(section.get().spec(), after));
    } catch (OptionException e) {
      throw OverrideException.invalid(prefix + e.getMessage());
    }
  }

  private void check(ChangeableSections.Section section, List<Map<String, Object>> candidate) {
    Overriding overriding = overlay.overriding(section.spec());
    overriding.checkUnique(candidate);
    try {
      overriding.check(candidate);
      String name = section.spec().name();
      section
          .check()
          .accept(
              candidate.stream()
                  .map(values -> Records.build(name, values, section.type()))
                  .toList());
    } catch (OptionException e) {
      throw new OptionException("failed validation: " + e.getMessage());
    }
  }

  /** Those who use the section may take their time: for so long nobody wants to wait. */
  private void apply(String name, String element, List<ElementOverride> after) {
    List<ElementOverride> inEffect = overlay.of(name);
    CompletableFuture<Void> applied =
        CompletableFuture.runAsync(() -> target.change(name, after), OverrideService::startThread);
    String problem;
    try {
      applied.get(options.patience().toMillis(), TimeUnit.MILLISECONDS);
      return;
    } catch (ExecutionException e) {
      problem = e.getCause().getMessage();
    } catch (TimeoutException e) {
      applied.thenRun(() -> target.change(name, inEffect));
      problem = "timeout";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      applied.thenRun(() -> target.change(name, inEffect));
      problem = "the server stops";
    }
    throw OverrideException.failed(
        "failed to update configuration %s/%s: %s".formatted(name, element, problem));
  }

  private static void startThread(Runnable action) {
    Thread thread = new Thread(action, "kapacitor-config");
    thread.setDaemon(true);
    thread.start();
  }
}
