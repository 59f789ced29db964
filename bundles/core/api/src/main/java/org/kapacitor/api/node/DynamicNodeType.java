package org.kapacitor.api.node;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Doc;

/**
 * A node type that is known at run time only: what it is called, what it takes and gives and what
 * scripts can set comes from configuration or from another program. Scripts call it with an at sign
 * instead of a pipe: {@code @name()}, and both its name and those of its properties exactly as they
 * are spelt here (tickscript.md section 3.4). Added by a {@link NodeRegistry}.
 */
public interface DynamicNodeType extends NodeType<DynamicNodeType.Options> {

  /** Name in scripts, without the at sign. */
  String name();

  /** What it does, in one sentence. */
  String summary();

  /** {@link EdgeType#STREAM} or {@link EdgeType#BATCH}. */
  EdgeType wants();

  /** {@link EdgeType#STREAM} or {@link EdgeType#BATCH}. */
  EdgeType provides();

  /** The properties by name, each with the types of its arguments. */
  Map<String, List<ValueType>> properties();

  /** As {@link Node#blocking}. */
  boolean blocking();

  @Override
  default Node declaration() {
    return DynamicDeclaration.of(this);
  }

  /** What a script said of a node. */
  record Options(@Doc("The properties that were called, in order.") List<Call> calls) {}

  /** A property that was called with arguments of the types that {@link #properties} says. */
  record Call(
      @Doc("Name of the property.") String name, @Doc("Its arguments.") List<Object> arguments) {}

  /** Types of arguments; messages call them by these names. */
  enum ValueType {
    BOOL(Boolean.class),
    INT(Long.class),
    DOUBLE(Double.class),
    STRING(String.class),
    DURATION(Duration.class);

    private final Class<?> valueClass;

    ValueType(Class<?> valueClass) {
      this.valueClass = valueClass;
    }

    /** The class of such arguments. */
    public Class<?> valueClass() {
      return valueClass;
    }
  }
}
