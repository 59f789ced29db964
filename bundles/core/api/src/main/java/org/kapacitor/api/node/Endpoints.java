package org.kapacitor.api.node;

import java.util.function.Supplier;

/** Lets a node answer GET requests below its task's address; a node's resource. */
public interface Endpoints {

  /**
   * Serves {@code <api base>/tasks/<task>/<path>} until closed.
   *
   * @param json gives the body; called between messages on the task's own thread
   * @throws NodeException if the path is served already: {@code http: multiple registrations for
   *     ...}
   */
  AutoCloseable serve(String path, Supplier<String> json);
}
