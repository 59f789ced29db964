package org.kapacitor.inputs.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.input.InputConfig;
import org.kapacitor.api.input.InputContext;
import org.kapacitor.api.input.InputException;
import org.kapacitor.api.input.InputType;

/**
 * An input that is open, and what it gets from the core. Once it is closed it writes nothing more,
 * and what it repeats ends, whether it thinks of that itself or not.
 */
final class OpenInput implements InputContext {
  private final Core core;
  private final Activity activity;
  private final Set<Repetition> repetitions = ConcurrentHashMap.newKeySet();
  private AutoCloseable input = () -> {};
  private volatile boolean closed;

  private OpenInput(Core core, Activity activity) {
    this.core = core;
    this.activity = activity;
  }

  /**
   * Opens an input.
   *
   * @throws RuntimeException or an Error as the type does
   */
  static <C extends Record & InputConfig> OpenInput open(
      InputType<C> type, C config, Core core, Activity activity) {
    OpenInput opened = new OpenInput(core, activity);
    activity.opened();
    try {
      opened.input = type.open(config, opened);
      return opened;
    } catch (RuntimeException | Error e) {
      opened.end();
      throw e;
    }
  }

  @Override
  public String hostname() {
    return core.settings().identity().hostname();
  }

  @Override
  public void write(String database, String retentionPolicy, byte[] lines) {
    if (closed) {
      throw new InputException("the input is closed");
    }
    activity.wrote(core.target().write(database, retentionPolicy, lines));
  }

  @Override
  public AutoCloseable every(Duration interval, Runnable action) {
    if (interval.isNegative() || interval.isZero()) {
      throw new InputException("interval must be > 0, got " + interval);
    }
    Repetition repetition =
        new Repetition(
            core.timers(), interval.toNanos(), action, e -> error("a periodic run failed", e));
    repetitions.add(repetition);
    if (closed) {
      repetition.close();
    }
    return () -> {
      repetitions.remove(repetition);
      repetition.close();
    };
  }

  @Override
  public void error(String message, Throwable cause) {
    if (!closed) {
      activity.error(message, cause);
    }
  }

  /** Closes the input, which may write its last points meanwhile. */
  void close() {
    try {
      input.close();
    } catch (Exception | LinkageError e) {
      activity.failed("failed to close input", e);
    }
    end();
  }

  private void end() {
    closed = true;
    repetitions.forEach(Repetition::close);
    repetitions.clear();
  }
}
