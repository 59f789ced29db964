package org.kapacitor.config;

import java.util.function.Supplier;
import org.kapacitor.api.option.OptionException;

/**
 * Ends the server when it cannot start or go on. A service; safe for use by several threads. Tests
 * pass a method that keeps the text: {@code texts::add}.
 */
@FunctionalInterface
public interface Shutdown {
  /** Ends what is said about a configuration that cannot be used. */
  String HINT =
      ". To generate a valid configuration file run"
          + " `kapacitord config > kapacitor.generated.conf`.";

  /**
   * Says what is wrong, as {@code run: TEXT} on standard error and as a record in the log, and ends
   * the process with exit code 1 (cli.md section 3). It returns at once, so the caller has to give
   * up what it was doing; the framework is stopped meanwhile, and after some seconds the process
   * ends even if that hangs. Only the first call counts.
   *
   * @param text for users: what was to be done and why it failed, such as {@code open server:
   *     listen tcp :9092: bind: address already in use}
   */
  void fatal(String text);

  /**
   * As {@link #fatal}, because the configuration cannot be used.
   *
   * @param text what is wrong: the message of the {@link OptionException} that a section gave, or
   *     the original's text such as {@code replay: must specify dir}
   */
  default void invalid(String text) {
    boolean ofEnvironment = text.startsWith("apply env config: ");
    fatal(ofEnvironment ? text : "create server: invalid configuration: " + text + HINT);
  }

  /**
   * Reads what the server cannot start without: {@link #invalid} if it cannot be read.
   *
   * @throws OptionException as {@code read} does
   */
  default <T> T required(Supplier<T> read) {
    try {
      return read.get();
    } catch (OptionException e) {
      invalid(e.getMessage());
      throw e;
    }
  }
}
