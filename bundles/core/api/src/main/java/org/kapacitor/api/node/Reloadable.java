package org.kapacitor.api.node;

import java.io.IOException;

/**
 * What keeps data from outside, such as the files of {@code sideload}, and reads it again when an
 * administrator asks for it. Register it as an OSGi service beside the node type.
 */
public interface Reloadable {

  /**
   * Reads all data again. Called by any thread while tasks run.
   *
   * @throws IOException if some could not be read; what was there before stays in use. The message
   *     is shown to the administrator
   */
  void reload() throws IOException;
}
