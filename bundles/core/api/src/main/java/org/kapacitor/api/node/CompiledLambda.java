package org.kapacitor.api.node;

/**
 * A lambda expression compiled for a node. Each evaluator made from it has a state of its own; an
 * expression without stateful functions gives the same evaluator each time.
 */
public interface CompiledLambda {

  /** An evaluator with fresh state: one per group, or one per node where groups share the state. */
  Evaluator evaluator();
}
