package org.kapacitor.front.http.internal.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Payload;
import org.kapacitor.front.http.internal.route.UrlText;

/** Sends answers with the headers of http-api.md section 1.3. Safe for use by several threads. */
final class Answers {
  private static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");
  private static final HttpField ALLOW_METHODS =
      new PreEncodedHttpField("Access-Control-Allow-Methods", "DELETE, GET, OPTIONS, POST, PATCH");
  private static final HttpField ALLOW_HEADERS =
      new PreEncodedHttpField(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Encoding, Authorization, Content-Length, Content-Type, X-CSRF-Token,"
              + " X-HTTP-Method-Override");

  private final HttpField version;
  private final LiveBodies bodies;

  /** Sends answers of a server of a version. */
  Answers(String version, LiveBodies bodies) {
    this.bodies = bodies;
    this.version = new PreEncodedHttpField("X-Kapacitor-Version", version);
  }

  /** Sets the headers that every answer of a route has, also that to OPTIONS. */
  void prepare(Request request, Response response, String requestId) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Request-Id", requestId);
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null && !origin.isEmpty()) {
      headers.put("Access-Control-Allow-Origin", origin);
      headers.put(ALLOW_METHODS);
      headers.put(ALLOW_HEADERS);
    }
  }

  /**
   * Sends the answer of a route.
   *
   * @param preview whether the path was one of the preview API: such answers say the version twice
   */
  void send(Request request, Response response, Callback callback, Answer answer, boolean preview) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.add(version);
    if (preview) {
      headers.add(version);
    }
    if (answer.contentType().isPresent()) {
      headers.put(HttpHeader.CONTENT_TYPE, answer.contentType().get());
    } else {
      headers.put(JSON);
    }
    if (answer.retryAfter() > 0) {
      headers.put(HttpHeader.RETRY_AFTER, answer.retryAfter());
    }
    if (answer.close()) {
      headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    response.setStatus(answer.status());
    if (answer.payload() instanceof Payload.Bytes bytes) {
      write(response, callback, answer.status(), encoded(request, headers, bytes.content()));
    } else if (answer.payload() instanceof Payload.TemporaryFile file) {
      TemporaryFileBody.send(file, response, callback);
    } else if (answer.payload() instanceof Payload.Live live) {
      bodies.begin(live.body(), response, callback);
    }
  }

  private static byte[] encoded(Request request, HttpFields.Mutable headers, byte[] content) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    if (accepted == null || !accepted.contains("gzip")) {
      return content;
    }
    headers.put(GZIP);
    return content.length == 0 ? content : compressed(content);
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Sends an answer that no route is responsible for: without the headers that all routes set. */
  void sendBare(Response response, Callback callback, Answer answer) {
    byte[] content = ((Payload.Bytes) answer.payload()).content();
    if (content.length > 0) {
      String type = answer.contentType().orElse(JSON.getValue());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    }
    if (answer.close()) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    write(response, callback, answer.status(), content);
  }

  /** Sends the client to the clean form of a path. */
  void redirect(Request request, Response response, Callback callback, String path) {
    String query = request.getHttpURI().getQuery();
    String target = UrlText.encodePath(ApiPath.clean(path)) + (query == null ? "" : '?' + query);
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.LOCATION, target);
    String method = request.getMethod();
    if (method.equals("GET") || method.equals("HEAD")) {
      headers.put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    }
    String body = "<a href=\"" + htmlEscaped(target) + "\">Moved Permanently</a>.\n\n";
    byte[] content = method.equals("GET") ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
    write(response, callback, 301, content);
  }

  private static String htmlEscaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }

  /** Sends a status and a body as they are. */
  void write(Response response, Callback callback, int status, byte[] content) {
    response.setStatus(status);
    // Explicit also without a body: Jetty 12.1 now and then takes an answer that is completed
    // without a last write for one that was sent before, and sends nothing.
    response.write(true, ByteBuffer.wrap(content), callback);
  }
}
