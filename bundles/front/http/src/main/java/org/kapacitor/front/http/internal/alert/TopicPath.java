package org.kapacitor.front.http.internal.alert;

/**
 * A path below the topics, read as loosely as the original does (alerts.md section 2.8): what has
 * not the shape of an event or a handler stands for the topic.
 *
 * @param path behind {@code /alerts/topics/}
 */
record TopicPath(String path) {

  /** What a path names. */
  enum Kind {
    TOPIC,
    EVENTS,
    EVENT,
    HANDLERS,
    HANDLER
  }

  /** The topic: the first element. */
  String topic() {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** What the path names when something is read. */
  Kind kind() {
    String[] elements = path.split("/", -1);
    if (elements.length == 2) {
      return switch (elements[1]) {
        case "events" -> Kind.EVENTS;
        case "handlers" -> Kind.HANDLERS;
        default -> Kind.TOPIC;
      };
    }
    if (elements.length == 3) {
      return switch (elements[1]) {
        case "events" -> Kind.EVENT;
        case "handlers" -> Kind.HANDLER;
        default -> Kind.TOPIC;
      };
    }
    return Kind.TOPIC;
  }

  /** The event: the last element that is not empty. */
  String event() {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /** Whether the path names a handler when something is changed. */
  boolean namesHandler() {
    return path.substring(0, path.lastIndexOf('/') + 1).endsWith("handlers/");
  }

  /** The handler; the empty string if the path names none. */
  String handler() {
    return namesHandler() ? path.substring(path.lastIndexOf('/') + 1) : "";
  }
}
