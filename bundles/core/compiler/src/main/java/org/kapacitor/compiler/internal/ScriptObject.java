package org.kapacitor.compiler.internal;

import java.util.List;
import java.util.Optional;

/** Something with properties in a script: a node, or a handler on a node. */
interface ScriptObject {

  /** What messages call it: {@code *pipeline.FromNode}. */
  String typeName();

  /** The node on which chain methods are called. */
  NodeObject node();

  /** Whether it has the property. */
  boolean hasProperty(String name);

  /**
   * Sets a property.
   *
   * @param name one that {@link #hasProperty}
   * @return what a following property is looked up on
   * @throws CallException if the arguments do not fit
   */
  ScriptObject set(String name, List<Object> arguments);

  /** The value of a property that can be read. */
  Optional<Object> get(String name);
}
