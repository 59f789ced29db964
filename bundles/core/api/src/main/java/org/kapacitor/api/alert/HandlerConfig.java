package org.kapacitor.api.alert;

/**
 * What sections of kapacitor.conf have in common. A config record implements it and gets the values
 * by naming components {@code enabled}, {@code global} and {@code stateChangesOnly}.
 */
public interface HandlerConfig {

  /** Whether events are delivered at all. */
  default boolean enabled() {
    return true;
  }

  /** Whether alert nodes that name no handler of this kind get one without options. */
  default boolean global() {
    return false;
  }

  /** Whether, together with {@link #global}, every alert node sends changes of level only. */
  default boolean stateChangesOnly() {
    return false;
  }
}
