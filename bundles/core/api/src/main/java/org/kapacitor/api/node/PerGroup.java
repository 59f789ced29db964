package org.kapacitor.api.node;

import org.kapacitor.api.data.Group;

/**
 * State per group for a {@link NodeOperator} that keeps some.
 *
 * @param <T> the state
 */
public interface PerGroup<T> extends Iterable<T> {

  /** State of a group, made at the first call for it. */
  T get(Group group);

  /** Forgets the state of a group. */
  void remove(Group group);

  /** Number of groups that have state. */
  int size();
}
