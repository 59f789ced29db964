package org.kapacitor.handler.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.Tls;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.handler.post.PostHandler.Options;

/** Posts events to one endpoint. */
final class PostSender implements Sender {
  private static final byte[] NO_BODY = {};

  private final Endpoint endpoint;
  private final Options options;
  private final Http http;
  private final HttpRequest template;

  PostSender(Endpoint endpoint, Options options, Http http) {
    this.endpoint = endpoint;
    this.options = options;
    this.http = http;
    template = request();
  }

  /** What the requests have in common. */
  private HttpRequest request() {
    Tls tls = options.skipSSLVerification() ? new Tls("", "", "", true) : Tls.DEFAULT;
    HttpRequest request =
        new HttpRequest("POST", "", Map.of(), NO_BODY, timeout(options.timeout()), tls);
    PostHandler.BasicAuth auth = endpoint.auth();
    if (!auth.username().isEmpty() && !auth.password().isEmpty()) {
      request = request.basicAuth(auth.username(), auth.password());
    }
    for (Map<String, String> headers : List.of(endpoint.headers(), options.header())) {
      for (Map.Entry<String, String> header : headers.entrySet()) {
        request = request.header(header.getKey(), header.getValue());
      }
    }
    return endpoint.body().isEmpty() ? request.header("Content-Type", "application/json") : request;
  }

  private static Duration timeout(Duration wanted) {
    boolean shorter =
        wanted.compareTo(Duration.ZERO) > 0 && wanted.compareTo(HttpRequest.DEFAULT_TIMEOUT) < 0;
    return shorter ? wanted : HttpRequest.DEFAULT_TIMEOUT;
  }

  @Override
  public Delivery send(Event event) throws IOException {
    String body;
    try {
      body = body(event);
    } catch (TemplateException e) {
      return rejected("failed to execute alert template", e);
    } catch (IllegalArgumentException e) {
      return rejected("failed to marshal alert data json", e);
    }
    String url;
    try {
      url = PostUrl.escaped(endpoint.url().render(event.alertData()));
    } catch (TemplateException e) {
      return notCreated("failed to execute url template: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return notCreated("failed to create POST request: " + e.getMessage());
    }
    HttpAnswer answer = http.send(to(url, body));
    return answer.ok() ? Delivery.done() : failed(answer);
  }

  private String body(Event event) {
    return endpoint.body().isPresent()
        ? endpoint.body().get().render(event.alertData())
        : event.json() + "\n";
  }

  private HttpRequest to(String url, String body) {
    return new HttpRequest(
        template.method(),
        url,
        template.headers(),
        body.getBytes(StandardCharsets.UTF_8),
        template.timeout(),
        template.tls());
  }

  private static Delivery rejected(String message, RuntimeException e) {
    return Delivery.rejected(e.getMessage()).log(message);
  }

  private static Delivery notCreated(String error) {
    return Delivery.rejected(error).log("failed to create HTTP request");
  }

  private Delivery failed(HttpAnswer answer) {
    String error =
        options.captureResponse()
            ? answer.text()
            : "unknown error, use .captureResponse() to capture the HTTP response";
    return Delivery.failed(answer, error)
        .log("POST returned non 2xx status code")
        .with("code", String.valueOf(answer.status()));
  }
}
