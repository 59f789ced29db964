package org.kapacitor.cli.command;

import java.util.List;
import java.util.Map;
import org.kapacitor.cli.file.TextFile;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** {@code kapacitor define-template TEMPLATE [options]}. */
final class DefineTemplateCommand implements Command {
  private final FlagSet flags =
      new FlagSet(
              """
              Usage: kapacitor define-template <template ID> [options]

              \tCreate or update a template.

              \tTasks are made of a template: it has the script, each task its own variables.

              \tWhat is not given stays as it is.

              \tNOTE: all tasks that were made of a template are changed and restarted with it.

              For example:

              \tA new template needs its script.

              \t\t$ kapacitor define-template my_template -tick path/to/TICKscript

              \tA task is made of it with

              \t\t$ kapacitor define my_task -template my_template -vars path/to/vars.json

              Options:


              """)
          .text("tick", "The file with the TICKscript.")
          .text("type", "The type of the template (stream|batch).");

  @Override
  public String summary() {
    return "Create or update a template.";
  }

  @Override
  public String usage() {
    return flags.usage();
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing("Must provide a template ID.", this);
    }
    Flags given = Exit.parseBehindId(flags, arguments);
    String id = arguments.get(0);
    JsonObject properties = properties(given);
    Server server = session.server();
    String path = Paths.template(id);
    if (exists(server, path)) {
      server.patch(path, properties);
      return;
    }
    JsonFields fields = new JsonFields().put("id", id);
    for (Map.Entry<String, JsonValue> property : properties.members().entrySet()) {
      fields.put(property.getKey(), property.getValue());
    }
    server.post(Collection.TEMPLATES.path(), fields.object());
  }

  private static JsonObject properties(Flags given) throws Failure {
    String tick = given.text("tick");
    String type = given.text("type");
    return new JsonFields()
        .putGiven("type", type.equals("stream") || type.equals("batch") ? type : "")
        .putGiven("script", tick.isEmpty() ? "" : TextFile.read(tick))
        .object();
  }

  /** An error counts as no, since creating the template will tell the user. */
  private static boolean exists(Server server, String path) {
    try {
      Query query = new Query().add("script-format", "formatted");
      return !server.get(path, query).text("id").isEmpty();
    } catch (Failure unknown) {
      return false;
    }
  }
}
