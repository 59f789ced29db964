package org.kapacitor.node.httppost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Result.SeriesRow;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.Tls;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.node.httppost.HttpPostNode.BasicAuth;
import org.kapacitor.node.httppost.HttpPostNode.Options;

/** Posts to one endpoint and reports what goes wrong; nothing is tried again. */
final class Posting {
  /** Requests need some limit; nobody waits that long. */
  private static final Duration UNLIMITED = Duration.ofDays(1);

  private static final byte[] NO_BODY = {};

  /** Where errors are reported, see {@link org.kapacitor.api.node.NodeContext#error}. */
  interface Errors {
    void report(String message, RuntimeException cause, String... keysAndValues);
  }

  private final Endpoint endpoint;
  private final Options options;
  private final Http http;
  private final Errors errors;
  private final HttpRequest common;

  Posting(Endpoint endpoint, Options options, Http http, Errors errors) {
    this.endpoint = endpoint;
    this.options = options;
    this.http = http;
    this.errors = errors;
    common = common();
  }

  /** What the requests have in common. A header replaces those of its name that came before it. */
  private HttpRequest common() {
    boolean limited = options.timeout().compareTo(Duration.ZERO) > 0;
    Duration timeout = limited ? options.timeout() : UNLIMITED;
    HttpRequest request = new HttpRequest("POST", "", Map.of(), NO_BODY, timeout, Tls.DEFAULT);
    BasicAuth auth = endpoint.auth();
    if (!auth.username().isEmpty() && !auth.password().isEmpty()) {
      request = request.basicAuth(auth.username(), auth.password());
    }
    request = with(endpoint.headers(), request);
    if (endpoint.body().isEmpty()) {
      request = request.header("Content-Type", "application/json");
    }
    return with(options.header(), request);
  }

  private static HttpRequest with(Map<String, String> headers, HttpRequest request) {
    HttpRequest more = request;
    for (Map.Entry<String, String> header : headers.entrySet()) {
      more = more.header(header.getKey(), header.getValue());
    }
    return more;
  }

  /**
   * Posts a point or a batch and waits for the answer.
   *
   * @return the status of the answer, or 0 if there was none
   */
  int post(SeriesRow row) {
    HttpAnswer answer;
    try {
      answer = http.send(request(row));
    } catch (NodeException e) {
      errors.report("failed to POST data", e);
      return 0;
    } catch (IOException e) {
      errors.report("failed to POST data", new NodeException(e.getMessage(), e));
      return 0;
    }
    if (!answer.ok()) {
      String error =
          options.captureResponse()
              ? answer.text()
              : "unknown error, use .captureResponse() to capture the HTTP response";
      errors.report(
          "POST returned non 2xx status code",
          new NodeException(error),
          "code",
          String.valueOf(answer.status()));
    }
    return answer.status();
  }

  private HttpRequest request(SeriesRow row) {
    RowData data = new RowData(row);
    byte[] body = body(row, data).getBytes(StandardCharsets.UTF_8);
    return new HttpRequest(
        common.method(), url(data), common.headers(), body, common.timeout(), common.tls());
  }

  private String body(SeriesRow row, RowData data) {
    try {
      return endpoint.body().isPresent()
          ? endpoint.body().get().render(data)
          : Result.of(List.of(row)).appendJson(new StringBuilder()).append('\n').toString();
    } catch (TemplateException e) {
      throw new NodeException("failed to execute template: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new NodeException("failed to marshal row data json: " + e.getMessage(), e);
    }
  }

  /** The address; the original speaks of JSON when it cannot be made, whatever the body is. */
  private String url(RowData data) {
    String failed = "failed to marshal row data json: failed to ";
    try {
      return PostUrl.escaped(endpoint.url().render(data));
    } catch (TemplateException e) {
      throw new NodeException(failed + "execute url template: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new NodeException(failed + "create POST request: " + e.getMessage(), e);
    }
  }
}
