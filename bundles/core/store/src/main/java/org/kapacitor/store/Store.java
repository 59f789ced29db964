package org.kapacitor.store;

/** The server's store: named maps in one file. A service; safe for use by several threads. */
public interface Store {

  /** The map of a name, made if there is none. */
  StoreMap map(String name);

  /**
   * Writes everything to the disk that was put into maps before the call.
   *
   * @throws StoreException if the disk refuses it; the maps keep the values and later calls try
   *     again
   */
  void commit();
}
