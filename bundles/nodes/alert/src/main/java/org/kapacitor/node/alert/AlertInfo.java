package org.kapacitor.node.alert;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Times;

/**
 * What the templates of an alert see (alerts.md section 3.2): name, task, group, tags and server
 * for the id; id, fields, level, time and duration too for the message; the message too for the
 * details.
 */
final class AlertInfo implements TemplateStruct {
  private static final List<String> ID_FIELDS =
      List.of("Name", "TaskName", "Group", "Tags", "ServerInfo");
  private static final List<String> MESSAGE_FIELDS =
      List.of(
          "Name",
          "TaskName",
          "Group",
          "Tags",
          "ServerInfo",
          "ID",
          "Fields",
          "Level",
          "Time",
          "Duration");
  private static final List<String> DETAILS_FIELDS =
      List.of(
          "Name",
          "TaskName",
          "Group",
          "Tags",
          "ServerInfo",
          "ID",
          "Fields",
          "Level",
          "Time",
          "Duration",
          "Message");

  final String name;
  final Group group;
  final Tags tags;
  String id;
  String message;
  Map<String, Object> fields;

  private final AlertGroups node;
  private Level level;
  private long time;
  private long duration;

  AlertInfo(AlertGroups node, String name, Group group, Tags tags) {
    this.node = node;
    this.name = name;
    this.group = group;
    this.tags = tags;
  }

  /** Adds what is known of the event once there is one. */
  void happened(Level newLevel, long at, long lasting, Point decisive) {
    level = newLevel;
    time = at;
    duration = lasting;
    fields = new LinkedHashMap<>();
    for (int field : decisive.layout().sorted()) {
      fields.put(decisive.layout().name(field), decisive.value(field));
    }
  }

  @Override
  public String typeName() {
    if (fields == null) {
      return "kapacitor.idInfo";
    }
    return message == null ? "kapacitor.messageInfo" : "kapacitor.detailsInfo";
  }

  @Override
  public List<String> fieldNames() {
    if (fields == null) {
      return ID_FIELDS;
    }
    return message == null ? MESSAGE_FIELDS : DETAILS_FIELDS;
  }

  @Override
  public Object field(String field) {
    return switch (field) {
      case "Name" -> name;
      case "TaskName" -> node.context.task();
      case "Group" -> group.id().isEmpty() ? "nil" : group.id();
      case "Tags" -> tags;
      case "ServerInfo" -> new Server(node.alerts.server());
      case "ID" -> id;
      case "Fields" -> fields;
      case "Level" -> level.name();
      case "Time" -> Times.instant(time);
      case "Duration" -> Duration.ofNanos(duration);
      case "Message" -> message;
      default -> throw new IllegalArgumentException(field);
    };
  }

  private record Server(Alerts.ServerInfo info) implements TemplateStruct {
    private static final List<String> NAMES = List.of("Hostname", "ClusterID", "ServerID");

    @Override
    public String typeName() {
      return "kapacitor.serverInfo";
    }

    @Override
    public List<String> fieldNames() {
      return NAMES;
    }

    @Override
    public Object field(String name) {
      return switch (name) {
        case "Hostname" -> info.hostname();
        case "ClusterID" -> info.clusterId();
        case "ServerID" -> info.serverId();
        default -> throw new IllegalArgumentException(name);
      };
    }
  }
}
