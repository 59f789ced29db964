package org.kapacitor.cli.command;

import java.io.IOException;
import java.util.List;
import org.kapacitor.cli.http.Escapes;
import org.kapacitor.cli.http.HttpClient;
import org.kapacitor.cli.http.HttpException;
import org.kapacitor.cli.http.Request;
import org.kapacitor.cli.http.Response;
import org.kapacitor.cli.http.Url;
import org.kapacitor.cli.server.Failure;

/**
 * {@code kapacitor vars}: the server's statistics as they come, whatever the status. The path of
 * the URL is kept and {@code -skipVerify} does not count (cli.md section 2).
 */
final class VarsCommand implements Command {
  @Override
  public String summary() {
    return "Print the server's debug vars as JSON.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor vars

        \tPrint the server's debug vars as JSON.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Failure {
    Url url = session.server().url();
    String path = Escapes.join(url.path(), Paths.API, "debug/vars");
    Request request = new Request("GET", url.at(path, url.query()));
    HttpClient http = new HttpClient(session.environment(), false);
    try (Response response = http.send(request)) {
      session.console().copy(response.body());
    } catch (HttpException | IOException e) {
      throw new Failure(e.getMessage());
    }
  }
}
