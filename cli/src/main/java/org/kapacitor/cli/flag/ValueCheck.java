package org.kapacitor.cli.flag;

import java.util.Optional;

/** Tells what is wrong with the value of an option. */
public interface ValueCheck {
  /** The problem, or empty if the value is fine. */
  Optional<String> problem(String value);
}
