package org.kapacitor.compiler;

import java.util.Locale;
import java.util.Optional;
import org.kapacitor.api.node.DynamicNodeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Options;

/**
 * An installed node type.
 *
 * @param node what it declares
 * @param options what scripts can set
 * @param type the service
 */
public record NodeDeclaration(Node node, Options options, NodeType<Record> type) {

  /**
   * Reads the declaration of a node type.
   *
   * @throws IllegalArgumentException if it is wrong
   */
  @SuppressWarnings("unchecked")
  public static NodeDeclaration of(NodeType<?> type) {
    Node node = type.declaration();
    if (node == null) {
      throw new IllegalArgumentException(type.getClass().getName() + " needs the annotation @Node");
    }
    if (!node.name().matches(Node.DYNAMIC + "?\\p{L}[\\p{L}\\p{Nd}_]*")) {
      throw new IllegalArgumentException(
          "\"" + node.name() + "\" cannot be the name of a node type");
    }
    Options options = Options.of(type, NodeType.class, 0);
    OptionRules.check(options);
    // Options are made from the type's own declaration, so they are what it takes.
    return new NodeDeclaration(node, options, (NodeType<Record>) type);
  }

  /** Name in scripts. */
  public String name() {
    return node.name();
  }

  /** What scripts can set beyond the options, if that is known at run time only. */
  public Optional<DynamicNodeType> dynamic() {
    return (NodeType<?>) type instanceof DynamicNodeType dynamic
        ? Optional.of(dynamic)
        : Optional.empty();
  }

  /** First part of the names of nodes. */
  public String kind() {
    return node.kind().isEmpty() ? node.name() : node.kind();
  }

  /** What messages call a node of this type: {@code *pipeline.FromNode}. */
  public String typeName() {
    String name = node.name();
    String plain = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Node";
    return "*pipeline." + (node.typeName().isEmpty() ? plain : node.typeName());
  }
}
