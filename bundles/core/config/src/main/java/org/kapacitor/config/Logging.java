package org.kapacitor.config;

/** The log of the server. A service; safe for use by several threads. */
@FunctionalInterface
public interface Logging {

  /**
   * Changes the level until the next start (http-api.md section 1, {@code /loglevel}).
   *
   * @param level {@code DEBUG}, {@code INFO} or {@code ERROR} in any case
   * @throws org.kapacitor.api.option.OptionException for any other text
   */
  void level(String level);
}
