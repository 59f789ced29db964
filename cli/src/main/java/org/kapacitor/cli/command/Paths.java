package org.kapacitor.cli.command;

import org.kapacitor.cli.http.Escapes;
import org.kapacitor.cli.json.JsonObject;

/** Where things are on the server. */
final class Paths {
  static final String API = "/kapacitor/v1";
  static final String TASKS = API + "/tasks";
  static final String TOPICS = API + "/alerts/topics";

  private Paths() {}

  static String task(String id) {
    return Escapes.join(TASKS, id);
  }

  static String template(String id) {
    return Escapes.join(API + "/templates", id);
  }

  static String topic(String id) {
    return Escapes.join(TOPICS, id);
  }

  static String topicHandlers(String topic) {
    return Escapes.join(TOPICS, topic, "handlers");
  }

  static String topicHandler(String topic, String id) {
    return Escapes.join(TOPICS, topic, "handlers", id);
  }

  /** The path in a link of an answer. */
  static String link(JsonObject item, String name) {
    return item.object(name).text("href");
  }

  /** The path of an item itself. */
  static String link(JsonObject item) {
    return link(item, "link");
  }
}
