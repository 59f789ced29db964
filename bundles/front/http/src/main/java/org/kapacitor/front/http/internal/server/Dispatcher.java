package org.kapacitor.front.http.internal.server;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kapacitor.front.http.internal.body.BufferPool;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.RouteTable;
import org.kapacitor.front.http.internal.route.UrlText;

/** Takes requests from Jetty and finds what answers them (http-api.md section 1.1). */
public final class Dispatcher extends Handler.Abstract {
  private final RouteTable routes;
  private final RequestIds ids = new RequestIds();
  private final LiveBodies bodies = new LiveBodies();
  private final Answers answers;
  private final ExchangeServices services;

  /** Dispatches to routes. */
  public Dispatcher(
      RouteTable routes, ServerOptions options, BufferPool buffers, HttpCounters counters) {
    this.routes = routes;
    answers = new Answers(options.version(), bodies);
    services =
        new ExchangeServices(
            answers,
            buffers,
            counters,
            new WriteGate(ApiServer.THREADS / 2, 1000),
            new AccessLog(options.accessLog()),
            options.maxBodySize());
  }

  /** Ends the answers that would go on for ever. */
  void endBodies() {
    bodies.end();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    services.counters().request();
    if (!routes.knows(request.getMethod())) {
      refuse(response, callback, Answer.error(404, "Not Found"));
      return true;
    }
    String rawPath = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    if (rawPath.equals("*")) {
      refuse(response, callback, Answer.empty(400).closing());
      return true;
    }
    Optional<String> path = UrlText.decodePath(rawPath);
    if (path.isEmpty()) {
      Answer malformed = Answer.text(400, "400 Bad Request", "text/plain; charset=utf-8");
      refuse(response, callback, malformed.closing());
    } else if (!ApiPath.clean(path.get()).equals(path.get())) {
      services.counters().answer(301);
      answers.redirect(request, response, callback, path.get());
    } else {
      dispatch(request, response, callback, path.get());
    }
    return true;
  }

  private void refuse(Response response, Callback callback, Answer answer) {
    services.counters().answer(answer.status());
    answers.sendBare(response, callback, answer);
  }

  private void dispatch(Request request, Response response, Callback callback, String path) {
    String id = ids.next();
    answers.prepare(request, response, id);
    if (request.getMethod().equals("OPTIONS")) {
      services.counters().answer(200);
      answers.write(response, callback, 200, new byte[0]);
      return;
    }
    RouteTable.Match match = routes.match(request.getMethod(), path);
    new Exchange(services, match, request, response, callback, id).begin();
  }
}
