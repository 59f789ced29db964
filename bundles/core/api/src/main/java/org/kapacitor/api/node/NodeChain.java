package org.kapacitor.api.node;

import org.kapacitor.api.option.Sections;

/** Nodes that are appended one behind the other, as a script does. */
public interface NodeChain {

  /** Name of the node that the first one follows: {@code from1}. */
  String start();

  /** What kapacitor.conf says. */
  Sections sections();

  /**
   * Appends a node: {@code |name(arguments)}.
   *
   * @param arguments of the types that scripts have: Long, Double, String, Boolean, {@link
   *     java.time.Duration}, {@link org.kapacitor.api.expression.Lambda} and so on
   */
  NodeChain node(String name, Object... arguments);

  /** Sets a property of the node that was appended last: {@code .name(arguments)}. */
  NodeChain property(String name, Object... arguments);
}
