package org.kapacitor.front.http.internal.stats;

import java.util.List;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.Logging;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.server.HttpCounters;

/** The server itself over HTTP: ping, log level, statistics, health (http-api.md section 2). */
public final class ServerRoutes {
  private final ServerFigures server;
  private final HttpCounters http;
  private final Logging logging;

  /** Routes to what the server can tell. */
  public ServerRoutes(ServerFigures server, HttpCounters http, Logging logging) {
    this.server = server;
    this.http = http;
    this.logging = logging;
  }

  /** The routes. */
  public List<Route> routes() {
    Operation ping =
        Operation.of(ApiPath.BASE + "/ping", "Tells that the server is there.").answers(204);
    return List.of(
        Route.of("GET", call -> Answer.NO_CONTENT, ping),
        Route.of("HEAD", call -> Answer.NO_CONTENT, ping),
        Route.of(
            "POST",
            this::logLevel,
            Operation.of(ApiPath.BASE + "/loglevel", "Changes the level of the log.")
                .takes("JSON object with level: DEBUG, INFO or ERROR in any case")
                .answers(204, 400)),
        Route.of(
            "GET",
            call -> Answer.text(200, DebugVars.page(server)),
            Operation.of(ApiPath.BASE + "/debug/vars", "Statistics of the server as JSON.")),
        Route.of(
            "GET",
            call -> Answer.text(200, Metrics.page(server, http), MetricsPage.CONTENT_TYPE),
            Operation.of("/metrics", "Statistics of the server for Prometheus.")),
        Route.of(
            "GET",
            call -> Health.answer(server),
            Operation.of("/health", "Whether the server works; status 503 and reasons if not.")
                .answers(200, 503)));
  }

  private Answer logLevel(Call call) throws ApiException {
    try {
      logging.level(Fields.of(call.json(), "client.LogLevelOptions").text("level"));
      return Answer.NO_CONTENT;
    } catch (JsonException e) {
      throw ApiException.invalid("invalid json: " + e.getMessage());
    } catch (OptionException e) {
      throw ApiException.invalid("invalid log level");
    }
  }
}
