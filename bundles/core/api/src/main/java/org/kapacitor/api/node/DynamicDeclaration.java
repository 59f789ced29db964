package org.kapacitor.api.node;

import java.lang.annotation.Annotation;

/** Stands in for the annotation of a node type that is known at run time only. */
record DynamicDeclaration(
    String name,
    String summary,
    EdgeType wants,
    EdgeType provides,
    String kind,
    String typeName,
    boolean root,
    String[] after,
    boolean manyParents,
    boolean watches,
    boolean blocking,
    int stateVersion)
    implements Node {
  private static final String[] ANYTHING = {};

  static DynamicDeclaration of(DynamicNodeType type) {
    return new DynamicDeclaration(
        DYNAMIC + type.name(),
        type.summary(),
        type.wants(),
        type.provides(),
        type.name(),
        "UDFNode",
        false,
        ANYTHING,
        false,
        false,
        type.blocking(),
        1);
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return Node.class;
  }
}
