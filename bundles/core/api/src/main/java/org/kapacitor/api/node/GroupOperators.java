package org.kapacitor.api.node;

import org.kapacitor.api.data.Group;

/** Makes the operator of each group, the normal case of a node. */
@FunctionalInterface
public interface GroupOperators extends NodeOperators {

  /** Opens the operator of a group at the group's first data. Its fields are the group's state. */
  GroupOperator open(Group group);
}
