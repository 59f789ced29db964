package org.kapacitor.config.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.internal.LoggingSection;

/** Remembers what it was told. */
final class MemoryLog implements LogTarget {
  final List<LoggingSection> applied = new ArrayList<>();
  boolean all;
  Optional<Consumer<LogRecord>> tap = Optional.empty();

  @Override
  public void apply(LoggingSection section, boolean makeAll) {
    applied.add(section);
    all = makeAll;
  }

  @Override
  public AutoCloseable tap(Consumer<LogRecord> records) {
    tap = Optional.of(records);
    return () -> tap = Optional.empty();
  }
}
