package org.kapacitor.api.function;

import org.kapacitor.api.node.StateIo;

/**
 * State of a function, one object per expression and group. The class needs a public constructor
 * without parameters; the engine creates, saves and restores the object.
 */
public interface FunctionState {

  /** Saves or restores the state, as operators do. */
  void state(StateIo io);
}
