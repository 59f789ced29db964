package org.kapacitor.config.internal.live;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.Logging;
import org.kapacitor.config.internal.LoggingSection;

/**
 * The log as it was configured, its level changed, and those who listen to it. Records below the
 * level are made only while somebody listens.
 */
final class LiveLogging implements Logging {
  private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "ERROR");
  private static final AutoCloseable NOTHING = () -> {};

  private final LogTarget target;
  private final List<Consumer<LogRecord>> listeners = new CopyOnWriteArrayList<>();
  private final ThreadLocal<Boolean> passing = ThreadLocal.withInitial(() -> false);
  private LoggingSection section;
  private AutoCloseable tap = NOTHING;

  /** The log as a section says, which is in effect already. */
  LiveLogging(LoggingSection section, LogTarget target) {
    this.section = section;
    this.target = target;
  }

  @Override
  public synchronized void level(String level) {
    String name = level.toUpperCase(Locale.ROOT);
    if (!LEVELS.contains(name)) {
      throw new OptionException("invalid log level");
    }
    section = section.withLevel(name);
    target.apply(section, !listeners.isEmpty());
  }

  @Override
  public synchronized AutoCloseable listen(Consumer<LogRecord> records) {
    // Its own object, so that the same consumer can listen twice.
    Consumer<LogRecord> listener = records::accept;
    listeners.add(listener);
    if (listeners.size() == 1) {
      tap = target.tap(this::pass);
      target.apply(section, true);
    }
    return () -> leave(listener);
  }

  private synchronized void leave(Consumer<LogRecord> listener) throws Exception {
    if (listeners.remove(listener) && listeners.isEmpty()) {
      target.apply(section, false);
      tap.close();
      tap = NOTHING;
    }
  }

  /** A listener that logs must not be told of that. */
  private void pass(LogRecord record) {
    if (passing.get()) {
      return;
    }
    passing.set(true);
    try {
      listeners.forEach(listener -> listener.accept(record));
    } finally {
      passing.set(false);
    }
  }
}
