package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor list templates}. */
final class TemplateListing implements Listing {
  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<JsonObject> templates =
        Collection.TEMPLATES.all(session.server(), patterns, "type", "vars");
    templates.sort(new ById());
    int width = 2;
    for (JsonObject template : templates) {
      width = Columns.widest(width, template.text("id"));
    }
    Columns columns = new Columns(width + 1, 10, 40);
    session.print(columns.row("ID", "Type", "Vars"));
    for (JsonObject template : templates) {
      session.print(
          columns.row(
              template.text("id"),
              template.text("type"),
              String.join(",", template.object("vars").sorted().members().keySet())));
    }
  }
}
