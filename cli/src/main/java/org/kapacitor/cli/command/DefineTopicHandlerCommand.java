package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.file.HandlerFile;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** {@code kapacitor define-topic-handler FILE}. */
final class DefineTopicHandlerCommand implements Command {
  @Override
  public String summary() {
    return "Create or update an alert handler of a topic.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor define-topic-handler <path to handler spec file>

        \tCreate or update an alert handler of a topic.

        \tThe file is JSON or YAML and has the fields topic, id, kind, match and options.

        For example:

        \tThe handler described in the file slack.yaml:

        \t\t$ kapacitor define-topic-handler slack.yaml

        Options:

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.size() != 1) {
      throw Exit.missing("Must provide a path to a handler file.", this);
    }
    HandlerFile file = HandlerFile.read(arguments.get(0));
    Server server = session.server();
    String path = Paths.topicHandler(file.topic(), file.id());
    if (exists(server, path)) {
      server.put(path, file.json());
    } else {
      server.post(Paths.topicHandlers(file.topic()), file.json());
    }
  }

  /** An error counts as no: creating the handler will tell the user. */
  private static boolean exists(Server server, String path) {
    try {
      return !server.get(path).text("id").isEmpty();
    } catch (Failure unknown) {
      return false;
    }
  }
}
