package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** {@code kapacitor delete KIND PATTERN…}. */
final class DeleteCommand implements Command {
  private static final String HELP =
      """

      \tDelete things by their IDs. An enabled task is stopped first.

      \tA topic handler needs the ID of its topic in front of its own:

      \t\t$ kapacitor delete topic-handlers [topic] [ID or pattern]


      For example:

      \tOne task:

      \t\t$ kapacitor delete tasks my_task

      \tAll tasks whose IDs match a pattern:

      \t\t$ kapacitor delete tasks *_alert

      \tA recording:

      \t\t$ kapacitor delete recordings b0a2ba8a-aeeb-45ec-bef9-1a2939963586

      \tThe handler 'slack' of the topic 'system':

      \t\t$ kapacitor delete topic-handlers system slack

      """;

  private static final List<String> KINDS =
      List.of("tasks", "templates", "recordings", "replays", "topics", "topic-handlers");

  @Override
  public String summary() {
    return "Delete " + Words.or(KINDS, "") + ".";
  }

  @Override
  public String usage() {
    return "Usage: kapacitor delete (" + String.join("|", KINDS) + ") [ID or pattern]...\n" + HELP;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.size() < 2) {
      throw Exit.missing("Must pass at least one ID", this);
    }
    Server server = session.server();
    List<String> rest = arguments.subList(1, arguments.size());
    switch (arguments.get(0)) {
      case "tasks" -> deletePages(server, Collection.TASKS, rest);
      case "templates" -> deletePages(server, Collection.TEMPLATES, rest);
      case "recordings" -> deletePages(server, Collection.RECORDINGS, rest);
      case "replays" -> deletePages(server, Collection.REPLAYS, rest);
      case "topics" -> deleteTopics(server, rest);
      case "topic-handlers" -> deleteHandlers(server, rest.get(0), rest.subList(1, rest.size()));
      default -> throw new Failure(Words.unknownKind("delete", arguments.get(0), KINDS));
    }
  }

  /** What was deleted is gone from the next first page. */
  private static void deletePages(Server server, Collection collection, List<String> patterns)
      throws Failure {
    for (String pattern : patterns) {
      List<JsonObject> page;
      do {
        page = collection.page(server, pattern, 0, "link");
        deleteAll(server, page);
      } while (page.size() == Collection.PAGE);
    }
  }

  private static void deleteTopics(Server server, List<String> patterns) throws Failure {
    for (String pattern : patterns) {
      deleteAll(server, Topics.topics(server, pattern));
    }
  }

  private static void deleteHandlers(Server server, String topic, List<String> patterns)
      throws Failure {
    for (String pattern : patterns) {
      deleteAll(server, Topics.handlers(server, Paths.topicHandlers(topic), pattern));
    }
  }

  private static void deleteAll(Server server, List<JsonObject> items) throws Failure {
    for (JsonObject item : items) {
      server.delete(Paths.link(item));
    }
  }
}
