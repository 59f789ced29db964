package org.kapacitor.config.internal.live;

import java.util.function.Consumer;
import org.kapacitor.config.LogRecord;
import org.kapacitor.config.internal.LoggingSection;

/** What writes the log. */
public interface LogTarget {

  /**
   * Makes a section effective.
   *
   * @param all whether records below the section's level are made too, for those who listen
   */
  void apply(LoggingSection section, boolean all);

  /** Passes on the records that are made; the result ends it. */
  AutoCloseable tap(Consumer<LogRecord> records);
}
