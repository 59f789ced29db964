package org.kapacitor.store;

import java.nio.file.Path;

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

  /**
   * Writes a copy of the store, with everything that was put before the call, to a new file; it can
   * be used as a store's file.
   *
   * @throws StoreException if the file is there already or cannot be written
   */
  void backup(Path target);
}
