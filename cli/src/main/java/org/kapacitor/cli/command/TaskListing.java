package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.file.Dbrp;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor list tasks}. */
final class TaskListing implements Listing {
  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<JsonObject> tasks =
        Collection.TASKS.all(session.server(), patterns, "type", "status", "executing", "dbrps");
    tasks.sort(new ById());
    int width = 2;
    for (JsonObject task : tasks) {
      width = Columns.widest(width, task.text("id"));
    }
    Columns columns = new Columns(width + 1, 10, 10, 10, 0);
    session.print(
        columns.row("ID", "Type", "Status", "Executing", "Databases and Retention Policies"));
    for (JsonObject task : tasks) {
      session.print(
          columns.row(
              task.text("id"),
              task.text("type"),
              task.text("status"),
              String.valueOf(task.flag("executing")),
              Dbrp.list(task.objects("dbrps"))));
    }
  }
}
