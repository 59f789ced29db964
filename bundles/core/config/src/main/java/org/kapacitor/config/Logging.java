package org.kapacitor.config;

import java.util.function.Consumer;

/** The log of the server. A service; safe for use by several threads. */
public interface Logging {

  /**
   * Changes the level until the next start (http-api.md section 1, {@code /loglevel}).
   *
   * @param level {@code DEBUG}, {@code INFO} or {@code ERROR} in any case
   * @throws org.kapacitor.api.option.OptionException for any other text
   */
  void level(String level);

  /**
   * Passes on all records from now on, whatever the level is.
   *
   * @param records called by the threads that log, so it must not wait for anything; what is logged
   *     by it is not passed on
   * @return ends it
   */
  AutoCloseable listen(Consumer<LogRecord> records);
}
