package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** The lists below the topics of the server, which come whole. */
final class Topics {
  private Topics() {}

  static List<JsonObject> topics(Server server, String pattern) throws Failure {
    Query query = new Query().add("pattern", pattern).add("min-level", "OK");
    return server.get(Paths.TOPICS, query).objects("topics");
  }

  static List<JsonObject> events(Server server, String path) throws Failure {
    return server.get(path, new Query().add("min-level", "OK")).objects("events");
  }

  static List<JsonObject> handlers(Server server, String path, String pattern) throws Failure {
    return server.get(path, new Query().add("pattern", pattern)).objects("handlers");
  }
}
