package org.kapacitor.api.node;

import java.util.function.ObjLongConsumer;
import org.kapacitor.api.data.Group;

/** Statistics of the node that a node with {@link Node#watches} is attached to; a resource. */
public interface WatchedNode {

  /**
   * Goes through the groups seen on the watched node's first output with the number of points each
   * has had so far.
   */
  void forEachGroup(ObjLongConsumer<Group> action);
}
