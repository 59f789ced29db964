package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.json.JsonWriter;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor show-topic-handler TOPIC HANDLER}. */
final class ShowTopicHandlerCommand implements Command {
  @Override
  public String summary() {
    return "Show an alert handler of a topic.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor show-topic-handler [topic ID] [handler ID]

        \tShow an alert handler of a topic.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.size() != 2) {
      throw Exit.missing("Must specify both topic and handler IDs", this);
    }
    String topic = arguments.get(0);
    JsonObject handler = session.server().get(Paths.topicHandler(topic, arguments.get(1)));
    JsonValue options = handler.member("options").orElse(JsonValue.Null.NULL);
    session.print("ID: " + handler.text("id"));
    session.print("Topic: " + topic);
    session.print("Kind: " + handler.text("kind"));
    session.print("Match: " + handler.text("match"));
    session.print("Options: " + JsonWriter.write(options.sorted()));
  }
}
