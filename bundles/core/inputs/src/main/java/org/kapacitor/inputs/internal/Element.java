package org.kapacitor.inputs.internal;

import java.util.Optional;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputType;
import org.kapacitor.inputs.InputState;

/**
 * An element of a section and the input that is open for it. Changed by one thread at a time,
 * looked at by any.
 */
final class Element<C extends Record & InputConfig> {
  private final InputType<C> type;
  private final Core core;
  private final Activity activity;
  private Optional<C> config = Optional.empty();
  private volatile Optional<OpenInput> open = Optional.empty();

  Element(InputType<C> type, Core core, Activity activity) {
    this.type = type;
    this.core = core;
    this.activity = activity;
  }

  /** Closes the input unless it can stay: it runs with this configuration. */
  void retire(Optional<C> wanted) {
    if (open.isPresent() && !config.equals(wanted)) {
      close();
    }
  }

  /** Takes a configuration and, if it is enabled and not in use yet, opens the input. */
  Optional<Throwable> use(C wanted) {
    config = Optional.of(wanted);
    if (open.isPresent()) {
      return Optional.empty();
    }
    if (!wanted.enabled()) {
      activity.opened();
      return Optional.empty();
    }
    try {
      open = Optional.of(OpenInput.open(type, wanted, core, activity));
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      activity.failed("failed to open input", e);
      return Optional.of(e);
    }
  }

  void close() {
    open.ifPresent(OpenInput::close);
    open = Optional.empty();
  }

  InputState state(String section, int index, Optional<String> sectionError) {
    return new InputState(
        section,
        index,
        open.isPresent(),
        sectionError.or(activity::lastError),
        activity.points(),
        activity.errors());
  }
}
