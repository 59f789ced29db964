package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.file.Dbrp;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;
import org.kapacitor.cli.text.Zone;

/** {@code kapacitor show [-replay ID] TASK}. */
final class ShowCommand implements Command {
  private final FlagSet flags =
      new FlagSet(
              """
              Usage: kapacitor show [-replay] [task ID]

              \tShow a task with its script, variables and pipeline.

              Options:

              """)
          .text("replay", "The ID of a running replay: show the task as it runs there.");

  @Override
  public String summary() {
    return "Show a task.";
  }

  @Override
  public String usage() {
    return flags.usage();
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    Flags given = Exit.parse(flags, arguments);
    if (given.rest().size() != 1) {
      throw Exit.missing("Must specify one task ID", this);
    }
    Query query =
        new Query()
            .add("dot-view", "attributes")
            .add("script-format", "formatted")
            .add("replay-id", given.text("replay"));
    JsonObject task = session.server().get(Paths.task(given.rest().get(0)), query);
    printHead(session, task);
    session.print("TICKscript:\n" + task.text("script"));
    printVars(session, task.object("vars"));
    session.print("DOT:\n" + task.text("dot"));
  }

  private static void printHead(Session session, JsonObject task) throws Failure {
    Zone zone = session.zone();
    session.print("ID: " + task.text("id"));
    session.print("Error: " + task.text("error"));
    session.print("Template: " + task.text("template-id"));
    session.print("Type: " + task.text("type"));
    session.print("Status: " + task.text("status"));
    session.print("Executing: " + task.flag("executing"));
    session.print("Created: " + Dates.of(task, "created").asSent(zone));
    session.print("Modified: " + Dates.of(task, "modified").asSent(zone));
    session.print("LastEnabled: " + Dates.of(task, "last-enabled").asSent(zone));
    session.print("Databases Retention Policies: " + Dbrp.list(task.objects("dbrps")));
  }

  private static void printVars(Session session, JsonObject vars) throws Failure {
    if (vars.members().isEmpty()) {
      return;
    }
    Columns columns = new Columns(30, 10, 40);
    session.print("Vars:");
    session.print(columns.row("Name", "Type", "Value"));
    for (String name : vars.sorted().members().keySet()) {
      JsonObject variable = vars.object(name);
      session.print(columns.row(name, variable.text("type"), VarText.of(name, variable)));
    }
  }
}
