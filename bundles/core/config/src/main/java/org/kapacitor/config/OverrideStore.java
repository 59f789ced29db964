package org.kapacitor.config;

import java.util.List;

/** Keeps overrides beyond the end of the server. What is put is safe when a call returns. */
public interface OverrideStore {

  /** All that are kept. */
  List<ElementOverride> all();

  /** Keeps one, in the place of any of the same element. */
  void put(ElementOverride override);

  /** Forgets the one of an element, if there is one. */
  void remove(String section, String element);
}
