package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor list topics}. */
final class TopicListing implements Listing {
  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<JsonObject> topics = new ArrayList<>();
    for (String pattern : patterns) {
      topics.addAll(Topics.topics(session.server(), pattern));
    }
    int id = 2;
    int level = 8;
    for (JsonObject topic : topics) {
      id = Columns.widest(id, topic.text("id"));
      level = Columns.widest(level, topic.text("level"));
    }
    Columns columns = new Columns(id + 1, level + 1, -10);
    session.print(columns.row("ID", "Level", "Collected"));
    for (JsonObject topic : topics) {
      session.print(
          columns.row(
              topic.text("id"), topic.text("level"), Long.toString(topic.integer("collected"))));
    }
  }
}
