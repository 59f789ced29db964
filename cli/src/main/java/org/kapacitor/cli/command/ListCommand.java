package org.kapacitor.cli.command;

import java.util.List;
import java.util.Optional;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor list KIND [PATTERN…]}. */
final class ListCommand implements Command {
  private static final List<String> KINDS =
      List.of("tasks", "templates", "recordings", "replays", "topics", "topic-handlers");

  /** As the original, which forgets one of them here. */
  private static final List<String> SUGGESTED =
      KINDS.stream().filter(kind -> !kind.equals("templates")).toList();

  private static Optional<Listing> listing(String kind) {
    return switch (kind) {
      case "tasks" -> Optional.of(new TaskListing());
      case "templates" -> Optional.of(new TemplateListing());
      case "recordings" -> Optional.of(new RecordingListing());
      case "replays" -> Optional.of(new ReplayListing());
      case "topics" -> Optional.of(new TopicListing());
      case "topic-handlers" -> Optional.of(new TopicHandlerListing());
      default -> Optional.empty();
    };
  }

  @Override
  public String summary() {
    return "List " + Words.or(KINDS, "") + ".";
  }

  @Override
  public String usage() {
    return "Usage: kapacitor list ("
        + String.join("|", KINDS)
        + ") [ID or pattern]...\n"
        + """

        \tList things and their current state: all, or those whose IDs match a pattern.

        \tTopic handlers are chosen by a pattern for their topic, then patterns for themselves:

        \t\t$ kapacitor list topic-handlers [topicID or pattern] [ID or pattern]

        \tAll handlers of the topic 'system':

        \t\t$ kapacitor list topic-handlers system

        \tThose of them that begin with 'email':

        \t\t$ kapacitor list topic-handlers system email*


        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing(
          "Must specify 'tasks', 'recordings', 'replays', 'topics', or 'topic-handlers'", this);
    }
    String kind = arguments.get(0);
    List<String> patterns =
        arguments.size() > 1 ? arguments.subList(1, arguments.size()) : List.of("");
    Optional<Listing> listing = listing(kind);
    if (listing.isEmpty()) {
      throw new Failure(Words.unknownKind("list", kind, SUGGESTED));
    }
    listing.get().print(session, patterns);
  }
}
