package org.kapacitor.api.option;

import java.util.List;

/**
 * What kapacitor.conf says, for nodes that have a section of their own; a resource. Nodes read it
 * when they open.
 */
public interface Sections {

  /**
   * A section written {@code [name]}.
   *
   * @throws OptionException if it does not fit its record
   */
  <C extends Record> C section(String name, Class<C> type);

  /**
   * The elements of a section written {@code [[name]]}; empty if it is not in the file.
   *
   * @throws OptionException as {@link #section}
   */
  <C extends Record> List<C> elements(String name, Class<C> type);
}
