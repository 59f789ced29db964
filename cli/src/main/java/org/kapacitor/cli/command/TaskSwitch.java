package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/** Turns all tasks on or off whose IDs match patterns. */
enum TaskSwitch {
  ENABLE("enabled", "enabling task "),
  DISABLE("disabled", "disabling task ");

  private final String status;
  private final String context;

  TaskSwitch(String status, String context) {
    this.status = status;
    this.context = context;
  }

  /** Page by page; the first error ends it. */
  void turn(Server server, List<String> patterns) throws Failure {
    for (String pattern : patterns) {
      int offset = 0;
      List<JsonObject> page;
      do {
        page = page(server, pattern, offset);
        for (JsonObject task : page) {
          turn(server, task);
        }
        offset += Collection.PAGE;
      } while (page.size() == Collection.PAGE);
    }
  }

  private static List<JsonObject> page(Server server, String pattern, int offset) throws Failure {
    try {
      return Collection.TASKS.page(server, pattern, offset, "link");
    } catch (Failure e) {
      throw e.in("listing tasks");
    }
  }

  private void turn(Server server, JsonObject task) throws Failure {
    try {
      set(server, Paths.link(task));
    } catch (Failure e) {
      throw e.in(context + task.text("id"));
    }
  }

  /** Turns the task at a path. */
  void set(Server server, String path) throws Failure {
    server.patch(path, new JsonFields().put("status", status).object());
  }
}
