package org.kapacitor.api.node;

/**
 * What a node type opens: {@link GroupOperators} or a {@link NodeOperator}. Nothing else will do.
 */
public interface NodeOperators extends AutoCloseable {

  /** The task ends, after the operators of all groups were closed. */
  @Override
  default void close() {}
}
