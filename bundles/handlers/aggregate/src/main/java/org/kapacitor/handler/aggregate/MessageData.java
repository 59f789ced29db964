package org.kapacitor.handler.aggregate;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.template.TemplateStruct;

/** What the template of an aggregate's message sees. */
record MessageData(long count, Duration interval) implements TemplateStruct {
  @Override
  public String typeName() {
    return "alert.aggregateMessageData";
  }

  @Override
  public List<String> fieldNames() {
    return List.of("Interval", "Count");
  }

  @Override
  public Object field(String name) {
    return switch (name) {
      case "Interval" -> interval;
      case "Count" -> count;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
