package org.kapacitor.inputs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.input.InputType;
import org.kapacitor.inputs.InputState;

/**
 * The installed inputs by section. Of several types for one section the first is used; when it goes
 * the next takes its place. Safe for use by several threads.
 */
final class InputTable {
  /**
   * An installed type.
   *
   * @param origin the bundle it comes from
   */
  private record Installed(InputType<?> type, Input declaration, String origin) {}

  private record Place(String section, int index) {}

  private final Core core;
  private final Map<Place, Activity> activities = new ConcurrentHashMap<>();
  private final Map<String, InputSection<?>> sections = new ConcurrentHashMap<>();
  private final List<Installed> installed = new ArrayList<>();

  InputTable(Core core) {
    this.core = core;
  }

  /** Opens the inputs of a type, unless there is another type for its section. */
  synchronized void add(InputType<?> type, String origin) {
    Input declaration = type.getClass().getAnnotation(Input.class);
    if (declaration == null) {
      String name = type.getClass().getName();
      refuse(name, name + " of " + origin + " is not annotated with @Input");
      return;
    }
    Installed added = new Installed(type, declaration, origin);
    Optional<Installed> first = first(declaration.section());
    installed.add(added);
    if (first.isPresent()) {
      refuse(
          declaration.section(),
          "the input of " + origin + " is not used, since " + first.get().origin() + " has one");
    } else {
      open(added);
    }
  }

  private Optional<Installed> first(String section) {
    return installed.stream()
        .filter(one -> one.declaration().section().equals(section))
        .findFirst();
  }

  private void refuse(String section, String why) {
    activity(section, 0).failed("input refused", new InputException(why));
  }

  private void open(Installed input) {
    try {
      InputSection<?> section = section(input.type(), input.declaration());
      sections.put(input.declaration().section(), section);
      section.open();
    } catch (IllegalArgumentException | LinkageError e) {
      activity(input.declaration().section(), 0).failed("wrong declaration of an input", e);
    }
  }

  private <C extends Record & InputConfig> InputSection<C> section(
      InputType<C> type, Input declaration) {
    String name = declaration.section();
    return new InputSection<>(type, declaration, core, index -> activity(name, index));
  }

  private Activity activity(String section, int index) {
    return activities.computeIfAbsent(
        new Place(section, index),
        place -> new Activity(section, index, core.timers()::now, core.log()));
  }

  /** Closes the inputs of a type that goes. */
  synchronized void remove(InputType<?> type) {
    Input declaration = type.getClass().getAnnotation(Input.class);
    if (declaration == null) {
      return;
    }
    String section = declaration.section();
    boolean used = first(section).filter(one -> one.type() == type).isPresent();
    installed.removeIf(one -> one.type() == type);
    if (used) {
      close(section);
      first(section).ifPresent(this::open);
    }
  }

  private void close(String section) {
    InputSection<?> closed = sections.remove(section);
    if (closed != null) {
      closed.close();
    }
  }

  /** Closes everything. */
  synchronized void close() {
    installed.clear();
    List.copyOf(sections.keySet()).forEach(this::close);
  }

  /** Any thread may ask, also while inputs are opened or closed. */
  List<InputState> states() {
    return sections.values().stream()
        .flatMap(section -> section.states().stream())
        .sorted(Comparator.comparing(InputState::section).thenComparingInt(InputState::index))
        .toList();
  }
}
