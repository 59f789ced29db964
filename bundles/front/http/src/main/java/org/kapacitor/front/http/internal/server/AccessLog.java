package org.kapacitor.front.http.internal.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.api.text.Times;
import org.kapacitor.front.http.internal.route.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs requests (http-api.md section 2.3). Writes that succeed come in thousands, so they need
 * level trace; all others need level info.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("http");

  private final boolean enabled;

  AccessLog(boolean enabled) {
    this.enabled = enabled;
  }

  /**
   * Logs a request that was answered.
   *
   * @param write whether points were written
   */
  void record(Request request, String id, int status, boolean write) {
    if (!enabled) {
      return;
    }
    if (write && status < 300) {
      if (LOG.isTraceEnabled()) {
        LOG.trace(text(request, id, status));
      }
    } else if (LOG.isInfoEnabled()) {
      LOG.info(text(request, id, status));
    }
  }

  private static String text(Request request, String id, int status) {
    long duration = System.nanoTime() - request.getBeginNanoTime();
    long start = System.currentTimeMillis() * 1_000_000L - duration;
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    return Logfmt.message("http request")
        .add("service", "http")
        .add("host", Request.getRemoteAddr(request))
        .add("username", username(request, query))
        .add("start", Times.rfc3339(start))
        .add("method", request.getMethod())
        .add("uri", uri(request.getHttpURI().getPath(), query))
        .add("protocol", request.getConnectionMetaData().getHttpVersion())
        .add("status", status)
        .add("referer", header(request, HttpHeader.REFERER))
        .add("user-agent", header(request, HttpHeader.USER_AGENT))
        .add("request-id", id)
        .add("duration", Durations.go(duration))
        .toString();
  }

  private static String uri(String path, String query) {
    if (query.isEmpty()) {
      return path;
    }
    return Arrays.stream(query.split("&"))
        .map(part -> part.startsWith("p=") && part.length() > 2 ? "p=[REDACTED]" : part)
        .collect(Collectors.joining("&", path + '?', ""));
  }

  private static String header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name)).orElse("-");
  }

  private static String username(Request request, String query) {
    String user = Query.parse(query).first("u");
    if (user.isEmpty()) {
      user = basicUser(request.getHeaders().get(HttpHeader.AUTHORIZATION));
    }
    return user.isEmpty() ? "-" : user;
  }

  private static String basicUser(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return "";
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).trim());
      String credentials = new String(decoded, StandardCharsets.UTF_8);
      int colon = credentials.indexOf(':');
      return colon < 0 ? "" : credentials.substring(0, colon);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
