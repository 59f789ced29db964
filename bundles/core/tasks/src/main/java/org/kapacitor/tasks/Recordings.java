package org.kapacitor.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Recordings. A service; safe for use by several threads.
 *
 * <p>Reference: http-api.md section 5, config.md section B8.
 */
public interface Recordings {

  /**
   * Begins to record what a stream task gets.
   *
   * @param id empty to have one made up
   * @param stop the recording ends at the first point after this time
   * @throws RequestException with the texts of http-api.md section 5
   */
  Recording recordStream(String id, String task, Instant stop);

  /** A recording. */
  Optional<Recording> find(String id);

  /** All recordings, the newest first. */
  List<Recording> all();

  /**
   * Deletes a recording and its file; does nothing if it does not exist.
   *
   * @throws RequestException if the file is missing
   */
  void delete(String id);
}
