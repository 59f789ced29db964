package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.node.DynamicNodeType;
import org.kapacitor.api.node.DynamicNodeType.Call;
import org.kapacitor.api.node.DynamicNodeType.ValueType;

/** Properties of a node that are known at run time only, and the calls of them. */
final class DynamicProperties {
  /** The component of the options record that takes the calls. */
  static final String OPTION = "calls";

  private final Map<String, List<ValueType>> properties;
  private final List<Call> calls = new ArrayList<>();

  DynamicProperties(DynamicNodeType type) {
    properties = type.properties();
  }

  boolean has(String name) {
    return properties.containsKey(name);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Keeps a call, if its arguments fit (nodes.md section 11.1). */
  void call(String name, List<Object> arguments) {
    List<ValueType> expected = properties.get(name);
    if (arguments.size() != expected.size()) {
      throw CallException.error(
          "unexpected number of args to %s, got %d expected %d"
              .formatted(name, arguments.size(), expected.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).valueClass().isInstance(arguments.get(i))) {
        throw CallException.error(
            "unexpected arg to %s, got %s expected %s"
                .formatted(name, typeName(arguments.get(i)), expected.get(i)));
      }
    }
    calls.add(new Call(name, List.copyOf(arguments)));
  }

  private static String typeName(Object argument) {
    for (ValueType type : ValueType.values()) {
      if (type.valueClass().isInstance(argument)) {
        return type.name();
      }
    }
    return GoTypes.of(argument);
  }
}
