package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor list topic-handlers}: the first pattern chooses topics. */
final class TopicHandlerListing implements Listing {
  private static final int LEAST = 10;

  private record Row(String topic, String id, String kind) {}

  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<String> own = patterns.size() > 1 ? patterns.subList(1, patterns.size()) : List.of("");
    List<Row> rows = rows(session.server(), patterns.get(0), own);
    int topic = LEAST;
    int id = LEAST;
    int kind = LEAST;
    for (Row row : rows) {
      topic = Columns.widest(topic, row.topic);
      id = Columns.widest(id, row.id);
      kind = Columns.widest(kind, row.kind);
    }
    Columns columns = new Columns(topic + 1, id + 1, kind + 1);
    session.print(columns.row("Topic", "ID", "Kind"));
    for (Row row : rows) {
      session.print(columns.row(row.topic, row.id, row.kind));
    }
  }

  private static List<Row> rows(Server server, String topicPattern, List<String> patterns)
      throws Failure {
    List<Row> rows = new ArrayList<>();
    for (JsonObject topic : Topics.topics(server, topicPattern)) {
      String path = Paths.link(topic, "handlers-link");
      for (String pattern : patterns) {
        for (JsonObject handler : Topics.handlers(server, path, pattern)) {
          rows.add(new Row(topic.text("id"), handler.text("id"), handler.text("kind")));
        }
      }
    }
    return rows;
  }
}
