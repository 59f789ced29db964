package org.kapacitor.api.alert;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Times;

/** An event as the templates of handlers see it. */
record HandlerTemplateData(Event event) implements TemplateStruct {
  private static final List<String> NAMES =
      List.of(
          "ID",
          "Message",
          "Level",
          "Time",
          "Duration",
          "Details",
          "Name",
          "TaskName",
          "Group",
          "Tags",
          "Fields");

  @Override
  public String typeName() {
    return "alert.TemplateData";
  }

  @Override
  public List<String> fieldNames() {
    return NAMES;
  }

  @Override
  public Object field(String name) {
    return switch (name) {
      case "ID" -> event.id();
      case "Message" -> event.message();
      case "Level" -> event.level().name();
      case "Time" -> Times.instant(event.state().time());
      case "Duration" -> Duration.ofNanos(event.state().duration());
      case "Details" -> event.state().details();
      case "Name" -> event.data().name();
      case "TaskName" -> event.data().task();
      case "Group" -> event.data().group();
      case "Tags" -> event.data().tags();
      case "Fields" -> event.data().fields();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
