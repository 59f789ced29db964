package org.kapacitor.inputs;

import java.util.List;

/** The inputs that are installed and how they do. A service; safe for use by several threads. */
@FunctionalInterface
public interface Inputs {

  /** Every element of the sections of all installed inputs, by section and index. */
  List<InputState> states();
}
