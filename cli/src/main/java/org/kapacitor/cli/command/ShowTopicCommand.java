package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;
import org.kapacitor.cli.text.Columns;
import org.kapacitor.cli.text.Timestamp;
import org.kapacitor.cli.text.Zone;

/** {@code kapacitor show-topic TOPIC}. */
final class ShowTopicCommand implements Command {
  private record Event(String id, String level, String message, Timestamp time)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return time.compareTo(other.time);
    }
  }

  @Override
  public String summary() {
    return "Show an alert topic.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor show-topic [topic ID]

        \tShow an alert topic with its handlers and the state of its events.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.size() != 1) {
      throw Exit.missing("Must specify one topic ID", this);
    }
    Server server = session.server();
    JsonObject topic = server.get(Paths.topic(arguments.get(0)));
    List<Event> events = events(server, Paths.link(topic, "events-link"));
    List<String> handlers = new ArrayList<>();
    for (JsonObject handler : Topics.handlers(server, Paths.link(topic, "handlers-link"), "")) {
      handlers.add(handler.text("id"));
    }
    session.print("ID: " + topic.text("id"));
    session.print("Level: " + topic.text("level"));
    session.print("Collected: " + topic.integer("collected"));
    session.print("Handlers: [" + String.join(", ", handlers) + "]");
    print(session, events);
  }

  private static List<Event> events(Server server, String path) throws Failure {
    List<Event> events = new ArrayList<>();
    for (JsonObject event : Topics.events(server, path)) {
      JsonObject state = event.object("state");
      events.add(
          new Event(
              event.text("id"),
              state.text("level"),
              state.text("message"),
              Dates.of(state, "time")));
    }
    events.sort(null);
    return events;
  }

  private static void print(Session session, List<Event> events) {
    int id = 5;
    int message = 7;
    for (Event event : events) {
      id = Columns.widest(id, event.id);
      message = Columns.widest(message, event.message);
    }
    Columns columns = new Columns(id + 1, 9, message + 1, 23);
    session.print("Events:");
    session.print(columns.row("Event", "Level", "Message", "Date"));
    Zone zone = session.zone();
    for (Event event : events) {
      session.print(columns.row(event.id, event.level, event.message, event.time.in(zone)));
    }
  }
}
