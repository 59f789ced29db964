package org.kapacitor.tasks.internal.recording;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;

/** Which measurements a stream task is about (nodes.md section 3.3). */
final class Measurements {
  private static final String NODE_TYPE = "from";
  private static final String OPTION = "measurement";

  private Measurements() {}

  /** The measurements that a plan's {@code from} nodes name; empty if it takes all. */
  static Set<String> of(Plan plan) {
    Set<String> names = new HashSet<>();
    for (PlanNode node : plan.nodes()) {
      if (node.type().equals(NODE_TYPE)) {
        names.add(measurement(node.options()).orElse(""));
      }
    }
    return names.contains("") ? Set.of() : names;
  }

  /** By the name of the option: the node type is a plug-in, whose class is not known here. */
  private static Optional<String> measurement(Record options) {
    for (RecordComponent component : options.getClass().getRecordComponents()) {
      if (component.getName().equals(OPTION)) {
        try {
          Method accessor = component.getAccessor();
          accessor.setAccessible(true);
          return Optional.of(String.valueOf(accessor.invoke(options)));
        } catch (ReflectiveOperationException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
