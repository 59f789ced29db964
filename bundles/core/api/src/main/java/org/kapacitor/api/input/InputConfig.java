package org.kapacitor.api.input;

/** What sections of inputs have in common: a component {@code enabled}. */
public interface InputConfig {

  /** Whether the input runs. */
  boolean enabled();
}
