package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.http.Query;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;
import org.kapacitor.cli.text.Zone;

/** {@code kapacitor show-template TEMPLATE}. */
final class ShowTemplateCommand implements Command {
  @Override
  public String summary() {
    return "Show a template.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor show-template [template ID]

        \tShow a template with its script, variables and pipeline.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.size() != 1) {
      throw Exit.missing("Must specify one template ID", this);
    }
    JsonObject template =
        session
            .server()
            .get(Paths.template(arguments.get(0)), new Query().add("script-format", "formatted"));
    Zone zone = session.zone();
    session.print("ID: " + template.text("id"));
    session.print("Error: " + template.text("error"));
    session.print("Type: " + template.text("type"));
    session.print("Created: " + Dates.of(template, "created").asSent(zone));
    session.print("Modified: " + Dates.of(template, "modified").asSent(zone));
    session.print("TICKscript:\n" + template.text("script"));
    printVars(session, template.object("vars"));
    session.print("DOT:\n" + template.text("dot"));
  }

  private static void printVars(Session session, JsonObject vars) throws Failure {
    Columns columns = new Columns(30, 10, 40, 40);
    session.print("Vars:");
    session.print(columns.row("Name", "Type", "Default Value", "Description"));
    for (String name : vars.sorted().members().keySet()) {
      JsonObject variable = vars.object(name);
      boolean required =
          variable.member("value").orElse(JsonValue.Null.NULL) == JsonValue.Null.NULL;
      session.print(
          columns.row(
              name,
              variable.text("type"),
              required ? "<required>" : VarText.of(name, variable),
              variable.text("description")));
    }
  }
}
