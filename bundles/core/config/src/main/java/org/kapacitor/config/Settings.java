package org.kapacitor.config;

import java.util.List;

/**
 * The configuration in effect. A service, registered once the configuration is read; safe for use
 * by several threads.
 *
 * <p>A section is described by the record that whoever owns it declares; components have the
 * annotation {@link org.kapacitor.api.option.Doc}, defaults and limits (config.md parts A1 to A4).
 */
public interface Settings {

  /**
   * A section written {@code [name]}; the empty name stands for the keys above all sections.
   *
   * @throws org.kapacitor.api.option.OptionException if the section does not fit its record: the
   *     message names the key, what was found and what was expected
   */
  <C extends Record> C section(String name, Class<C> type);

  /**
   * The elements of a section written {@code [[name]]}, or {@code [name]} where the original allows
   * that too; empty if it is not in the file. (Where the original has one element by default, that
   * element is there if the environment changes it: {@code KAPACITOR_INFLUXDB_0_URLS_0}.)
   *
   * <p>Elements of the original's sections start from zero values, not from the defaults, unless
   * there is one element only and the section is one of those that config.md A1 names. A zero that
   * {@link org.kapacitor.api.option.Range} or {@link org.kapacitor.api.option.OneOf} forbids is
   * replaced by the default even so.
   *
   * @throws org.kapacitor.api.option.OptionException as {@link #section}
   */
  <C extends Record> List<C> elements(String name, Class<C> type);

  /** Whether the file or the environment says anything about a section. */
  boolean has(String section);

  /** Calls {@code changed} whenever a section changes; the result ends it. */
  AutoCloseable listen(String section, Runnable changed);

  /** Who the server is. */
  Identity identity();

  /**
   * Who the server is.
   *
   * @param hostname as configured
   * @param clusterId UUID kept in {@code cluster.id} of the data directory
   * @param serverId UUID kept in {@code server.id} of the data directory
   */
  record Identity(String hostname, String clusterId, String serverId) {}
}
