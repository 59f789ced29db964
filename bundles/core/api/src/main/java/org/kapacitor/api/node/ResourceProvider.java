package org.kapacitor.api.node;

/**
 * Offers something of the core to nodes, see {@link NodeContext#resource}. Registered as an OSGi
 * service by bundles of the core.
 *
 * @param <T> what is offered
 */
public interface ResourceProvider<T> {

  /** What nodes ask for. */
  Class<T> type();

  /** The resource for one node. */
  T resource(NodeContext node);
}
