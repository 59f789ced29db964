package org.kapacitor.inputs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
import org.kapacitor.inputs.InputState;

/**
 * The section of an installed input: one input is open per enabled element, and opened anew when
 * its element changes. Safe for use by several threads.
 */
final class InputSection<C extends Record & InputConfig> {
  private final InputType<C> type;
  private final Input declaration;
  private final Class<C> record;
  private final Core core;
  private final IntFunction<Activity> activities;
  private volatile List<Element<C>> elements = List.of();
  private volatile Optional<String> wrong = Optional.empty();
  private AutoCloseable listening = () -> {};
  private boolean closed;

  /**
   * A section of which nothing is open yet.
   *
   * @param activities of the elements by index
   */
  @SuppressWarnings("unchecked")
  InputSection(InputType<C> type, Input declaration, Core core, IntFunction<Activity> activities) {
    this.type = type;
    this.declaration = declaration;
    // The record is the type's own type argument.
    this.record = (Class<C>) Options.of(type, InputType.class, 0).record();
    this.core = core;
    this.activities = activities;
  }

  /** Opens what is enabled and keeps to the configuration from then on. */
  synchronized void open() {
    listening = core.settings().listen(declaration.section(), this::change);
    reload();
  }

  /** A configuration that cannot be used is refused by whoever set it (config.md A1). */
  private synchronized void change() {
    if (closed) {
      return;
    }
    Optional<Throwable> failure = reload();
    if (failure.isPresent()) {
      throw failure.get() instanceof RuntimeException refused
          ? refused
          : new InputException("failed to open input: " + failure.get(), failure.get());
    }
  }

  /** Returns the first failure; all are counted and logged. */
  private Optional<Throwable> reload() {
    List<C> wanted;
    try {
      wanted = read();
    } catch (OptionException e) {
      wrong = Optional.of(e.getMessage());
      activities.apply(0).failed("wrong section", e);
      return Optional.of(e);
    }
    wrong = Optional.empty();
    return use(wanted);
  }

  private List<C> read() {
    String section = declaration.section();
    return declaration.list()
        ? core.settings().elements(section, record)
        : List.of(core.settings().section(section, record));
  }

  private Optional<Throwable> use(List<C> wanted) {
    List<Element<C>> before = elements;
    for (int i = 0; i < before.size(); i++) {
      // All of them before any is opened: one may take the port of another.
      before.get(i).retire(i < wanted.size() ? Optional.of(wanted.get(i)) : Optional.empty());
    }
    List<Element<C>> after = new ArrayList<>(before.subList(0, size(before, wanted)));
    while (after.size() < wanted.size()) {
      after.add(new Element<>(type, core, activities.apply(after.size())));
    }
    elements = List.copyOf(after);
    Optional<Throwable> first = Optional.empty();
    for (int i = 0; i < wanted.size(); i++) {
      Optional<Throwable> failure = after.get(i).use(wanted.get(i));
      first = first.isPresent() ? first : failure;
    }
    return first;
  }

  private static int size(List<?> before, List<?> wanted) {
    return Math.min(before.size(), wanted.size());
  }

  /** Closes all inputs for good. */
  synchronized void close() {
    closed = true;
    try {
      listening.close();
    } catch (Exception e) {
      activities.apply(0).failed("failed to end listening", e);
    }
    elements.forEach(Element::close);
    elements = List.of();
  }

  List<InputState> states() {
    List<Element<C>> now = elements;
    String section = declaration.section();
    Optional<String> error = wrong;
    if (now.isEmpty() && error.isPresent()) {
      Activity activity = activities.apply(0);
      return List.of(
          new InputState(section, 0, false, error, activity.points(), activity.errors()));
    }
    List<InputState> states = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      states.add(now.get(i).state(section, i, error));
    }
    return states;
  }
}
