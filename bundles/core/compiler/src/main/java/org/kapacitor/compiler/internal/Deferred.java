package org.kapacitor.compiler.internal;

import java.util.Optional;

/** A call that waits for what it is called on. */
@FunctionalInterface
interface Deferred {

  /**
   * Makes the call.
   *
   * @param receiver what it is called on; empty for a global function
   */
  Object on(Optional<Object> receiver);
}
