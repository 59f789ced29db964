package org.kapacitor.cli.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param json text that is sent as JSON
 */
public record Request(String method, Url url, Optional<String> json) {
  /** A request without a body. */
  public Request(String method, Url url) {
    this(method, url, Optional.empty());
  }

  /** The same request for another place, as a redirect with this status asks for. */
  Request redirected(Url to, int status) {
    boolean same = status >= 307 || method.equals("GET") || method.equals("HEAD");
    return same ? new Request(method, to, json) : new Request("GET", to);
  }

  /** The bytes to send. */
  byte[] bytes(boolean wholeUrl, Optional<String> proxyCredentials) {
    String target = wholeUrl ? url.scheme() + "://" + url.authority() + url.target() : url.target();
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    header(head, "Host", url.authority());
    header(head, "User-Agent", HttpClient.USER_AGENT);
    if (url.user().basic().isPresent()) {
      header(head, "Authorization", url.user().basic().get());
    }
    if (proxyCredentials.isPresent()) {
      header(head, "Proxy-Authorization", proxyCredentials.get());
    }
    byte[] body = json.orElse("").getBytes(StandardCharsets.UTF_8);
    if (json.isPresent()) {
      header(head, "Content-Length", Integer.toString(body.length));
      header(head, "Content-Type", "application/json");
    }
    header(head, "Connection", "close");
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
