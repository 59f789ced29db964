package org.kapacitor.config;

import java.util.List;

/**
 * Puts records in the place of what file, environment and command line say: the way in for what is
 * set over the HTTP API (config.md A1). A service; safe for use by several threads.
 */
public interface Overrides {

  /**
   * What {@link Settings#elements} (or {@link Settings#section}, as the only element) would answer
   * if nothing was replaced.
   *
   * @param list whether the section is written {@code [[section]]}
   * @throws org.kapacitor.api.option.OptionException as {@link Settings#section}
   */
  <C extends Record> List<C> original(String section, boolean list, Class<C> type);

  /**
   * Replaces all elements of a section, then calls its listeners on the calling thread. If one of
   * them throws, what was there before is put back, the listeners are called again, and the
   * exception goes to the caller.
   *
   * @param elements all of them, of the section's record; exactly one for a section that is no list
   */
  void replace(String section, List<? extends Record> elements);

  /** Undoes {@link #replace} and calls the listeners. */
  void restore(String section);
}
