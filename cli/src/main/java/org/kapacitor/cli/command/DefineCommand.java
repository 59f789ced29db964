package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.cli.file.DbrpText;
import org.kapacitor.cli.file.TaskFile;
import org.kapacitor.cli.file.TextFile;
import org.kapacitor.cli.file.VarsFile;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** {@code kapacitor define TASK [options]}. */
final class DefineCommand implements Command {
  private final FlagSet flags =
      new FlagSet(
              """
              Usage: kapacitor define <task ID> [options]

              \tCreate or update a task.

              \tA task runs the data pipeline that a TICKscript describes.

              \tWhat is not given stays as it is.

              \tAn enabled task is restarted unless -no-reload is given.

              For example:

              \tA new task needs its script, and its databases unless the script names them.

              \t\t$ kapacitor define my_task -tick path/to/TICKscript -dbrp mydb.myrp

              \tLater a single property can be changed.

              \t\t$ kapacitor define my_task -tick path/to/TICKscript

              \tor

              \t\t$ kapacitor define my_task -dbrp mydb.myrp -dbrp otherdb.default

              \tNOTE: the given dbrps replace all that the task had.

              	A task can be made of a template, with values of its own.

              		$ kapacitor define my_task -template my_template -vars path/to/vars.json -dbrp mydb.myrp

              Options:


              """)
          .text("tick", "The file with the TICKscript.")
          .text("template", "The ID of the template that the task is made of.")
          .text("type", "The type of the task (stream|batch); found in the script if not given.")
          .text("vars", "A JSON file with variables.")
          .text(
              "file",
              "A YAML or JSON file that describes the task; other options are then ignored. An id"
                  + " in it must be the ID of the task.")
          .toggle("no-reload", "Do not restart the task if it is enabled.")
          .each(
              "dbrp",
              "A database and retention policy in the form \"db\".\"rp\"; the quotes are optional."
                  + " May be given several times.",
              new DbrpText());

  @Override
  public String summary() {
    return "Create or update a task.";
  }

  @Override
  public String usage() {
    return flags.usage();
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    // One ID and pairs of options: an even number cannot be right.
    if (arguments.size() % 2 == 0) {
      throw Exit.missing("Must provide a task ID.", this);
    }
    String id = arguments.get(0);
    Flags given = Exit.parseBehindId(flags, arguments);
    Server server = session.server();
    JsonObject properties = given.text("file").isEmpty() ? properties(given) : fromFile(given, id);
    String path = Paths.task(id);
    JsonObject task = existing(server, path);
    if (task.text("id").isEmpty()) {
      server.post(Paths.TASKS, creation(given, id, properties));
    } else {
      server.patch(path, properties);
    }
    if (!given.on("no-reload") && task.text("status").equals("enabled")) {
      TaskSwitch.DISABLE.set(server, path);
      TaskSwitch.ENABLE.set(server, path);
    }
  }

  private static JsonObject fromFile(Flags given, String id) throws Failure {
    String file = given.text("file");
    TaskFile task = TaskFile.read(file);
    if (!task.id().isEmpty() && !task.id().equals(id)) {
      throw new Failure("Task id given on command line does not match id in " + file);
    }
    return task.json(id);
  }

  private static JsonObject properties(Flags given) throws Failure {
    String tick = given.text("tick");
    String type = given.text("type");
    List<JsonObject> dbrps = new ArrayList<>();
    for (String dbrp : given.all("dbrp")) {
      dbrps.add(DbrpText.parse(dbrp).json());
    }
    String vars = given.text("vars");
    return new JsonFields()
        .putGiven("template-id", given.text("template"))
        .putGiven("type", type.equals("stream") || type.equals("batch") ? type : "")
        .putGiven("dbrps", dbrps)
        .putGiven("script", tick.isEmpty() ? "" : TextFile.read(tick))
        .putGiven("vars", vars.isEmpty() ? JsonObject.EMPTY : VarsFile.read(vars))
        .object();
  }

  private static JsonObject creation(Flags given, String id, JsonObject properties) {
    if (!given.text("file").isEmpty()) {
      return properties;
    }
    JsonFields fields = new JsonFields().putGiven("id", id);
    for (Map.Entry<String, JsonValue> property : properties.members().entrySet()) {
      fields.put(property.getKey(), property.getValue());
    }
    return fields.put("status", "disabled").object();
  }

  /** The task as it is; an error counts as none, since creating it will tell the user. */
  private static JsonObject existing(Server server, String path) {
    Query query =
        new Query()
            .add("dot-view", "attributes")
            .add("script-format", "formatted")
            .add("replay-id", "");
    try {
      return server.get(path, query);
    } catch (Failure unknown) {
      return JsonObject.EMPTY;
    }
  }
}
