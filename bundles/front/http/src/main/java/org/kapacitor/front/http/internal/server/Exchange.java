package org.kapacitor.front.http.internal.server;

import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.front.http.internal.body.Body;
import org.kapacitor.front.http.internal.body.TooLargeException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.RouteTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its answer. Its body is collected as it comes in, and no thread waits for it;
 * then an endpoint works on it.
 */
final class Exchange implements Call, Runnable {
  private static final Logger LOG = LoggerFactory.getLogger("http");
  private static final Predicate<TimeoutException> GO_ON = timeout -> false;
  private static final long MAX_QUEUE_NANOS = 10_000_000_000L;

  private final ExchangeServices services;
  private final RouteTable.Match match;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String id;
  private Body body = Body.NONE;
  private long completedAt;

  Exchange(
      ExchangeServices services,
      RouteTable.Match match,
      Request request,
      Response response,
      Callback callback,
      String id) {
    this.services = services;
    this.match = match;
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.id = id;
  }

  /** Reads the body, if there is one, and answers. */
  void begin() {
    // Endpoints may take their time; only what stops on the network is given up.
    request.addIdleTimeoutListener(GO_ON);
    if (!match.route().hasBody()) {
      conclude(this::answer);
      return;
    }
    long length = request.getLength();
    if (length > services.maxBodySize()) {
      conclude(() -> tooLarge(new TooLargeException(services.maxBodySize())));
      return;
    }
    body = new Body(services.buffers(), length, services.maxBodySize());
    run();
  }

  private static Answer tooLarge(TooLargeException e) {
    return Answer.text(413, e.getMessage() + '\n', "text/plain; charset=utf-8").closing();
  }

  /** Takes what has come in of the body. */
  @Override
  public void run() {
    try {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          giveUp(chunk.getFailure());
          return;
        }
        boolean last = take(chunk);
        if (last) {
          bodyIsComplete();
          return;
        }
      }
    } catch (TooLargeException e) {
      conclude(() -> tooLarge(e));
    }
  }

  private boolean take(Content.Chunk chunk) throws TooLargeException {
    try {
      if (chunk.hasRemaining()) {
        body.append(chunk.getByteBuffer());
      }
      return chunk.isLast();
    } finally {
      chunk.release();
    }
  }

  private void giveUp(Throwable failure) {
    if (failure instanceof TimeoutException) {
      conclude(Exchange::incomplete);
    } else {
      body.release();
      callback.failed(failure);
    }
  }

  private static Answer incomplete() {
    String text = "timeout: the request did not come in completely\n";
    return Answer.text(408, text, "text/plain; charset=utf-8").closing();
  }

  private void bodyIsComplete() {
    services.counters().body(body.length());
    completedAt = System.nanoTime();
    if (!match.route().limited()) {
      conclude(this::answer);
    } else if (!services.gate().pass(this::workInTime)) {
      conclude(Exchange::busy);
    }
  }

  private void workInTime() {
    boolean late = System.nanoTime() - completedAt > MAX_QUEUE_NANOS;
    conclude(late ? Exchange::busy : this::answer);
  }

  private static Answer busy() {
    return Answer.text(503, "timeout: too many writes wait, nothing was written; try again\n")
        .retryAfter(1);
  }

  private Answer answer() {
    try {
      return match.route().endpoint().answer(this);
    } catch (ApiException e) {
      return Answer.error(e.status(), e.getMessage());
    } catch (RuntimeException | Error e) {
      return ServiceErrors.answer(e).orElseGet(() -> unexpected(e));
    }
  }

  private Answer unexpected(Throwable e) {
    LOG.error(
        Logfmt.message("request failed")
            .add("method", request.getMethod())
            .add("path", match.path())
            .add("request-id", id)
            .toString(),
        e);
    return Answer.error(500, "internal error: " + e);
  }

  /** Answers; never throws, for those that wait for their turn behind this exchange. */
  private void conclude(Supplier<Answer> source) {
    try {
      Answer answer = source.get();
      body.release();
      services.counters().answer(answer.status());
      services.log().record(request, id, answer.status(), match.route().limited());
      services.answers().send(request, response, callback, answer, match.preview());
    } catch (RuntimeException | Error e) {
      LOG.error(Logfmt.message("failed to answer").add("request-id", id).toString(), e);
      callback.failed(e);
    }
  }

  @Override
  public String path() {
    return match.path();
  }

  @Override
  public String rest() {
    return match.path().substring(match.route().pattern().length());
  }

  @Override
  public String rawQuery() {
    return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
  }

  @Override
  public String uri() {
    String path = request.getHttpURI().getPath();
    if (match.preview()) {
      path = path.replaceFirst(ApiPath.PREVIEW, ApiPath.BASE);
    }
    String query = request.getHttpURI().getQuery();
    return query == null ? path : path + '?' + query;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  @Override
  public Body body() {
    return body;
  }
}
