package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor stats CATEGORY}; an unknown category prints nothing. */
final class StatsCommand implements Command {
  @Override
  public String summary() {
    return "Print statistics of the server.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor stats <general|ingress>

        \tPrint statistics of the server.

        \tgeneral - The server and the number of its tasks.
        \tingress - The points received, by database, retention policy and measurement.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Failure {
    if (arguments.size() != 1) {
      session.console().error(usage());
      throw new Failure("must provide a stats category");
    }
    JsonObject vars = session.server().get(Paths.API + "/debug/vars");
    if (arguments.get(0).equals("general")) {
      printGeneral(session, vars);
    } else if (arguments.get(0).equals("ingress")) {
      IngressStats.print(session, vars);
    }
  }

  private static void printGeneral(Session session, JsonObject vars) {
    Columns columns = new Columns(30, 30);
    session.print(columns.row("ClusterID:", vars.text("cluster_id")));
    session.print(columns.row("ServerID:", vars.text("server_id")));
    session.print(columns.row("Host:", vars.text("host")));
    session.print(columns.row("Tasks:", count(vars, "num_tasks")));
    session.print(columns.row("Enabled Tasks:", count(vars, "num_enabled_tasks")));
    session.print(columns.row("Subscriptions:", count(vars, "num_subscriptions")));
    session.print(columns.row("Platform:", vars.text("platform")));
    session.print(columns.row("Version:", vars.text("version")));
  }

  private static String count(JsonObject vars, String name) {
    return Long.toString(vars.integer(name));
  }
}
