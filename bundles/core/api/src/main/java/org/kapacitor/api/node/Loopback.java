package org.kapacitor.api.node;

import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;

/** Writes points into the server as if they came from outside; a node's resource. */
public interface Loopback {

  /** The series to write points of. */
  Series series(String database, String retentionPolicy, String name, Tags tags);

  /**
   * Writes rows, whose series are of one database and retention policy and were made by {@link
   * #series}. Waits while a task that wants them is behind, so the node must be {@link
   * Node#blocking}; among tasks that write to each other in a circle nobody waits.
   *
   * @throws NodeException if a task is so far behind that nothing was written
   */
  void write(Rows rows);
}
