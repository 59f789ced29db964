package org.kapacitor.front.http.internal.server;

import java.net.InetSocketAddress;

/**
 * Where the server listens.
 *
 * @param host name or number; empty for all addresses
 * @param port 0 for any that is free
 */
public record BindAddress(String host, int port) {

  /**
   * Reads {@code host:port}, {@code [v6]:port} or {@code :port}.
   *
   * @throws IllegalArgumentException with the texts of config.md section A4.2
   */
  public static BindAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? "" : text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (bracketed) {
      host = host.substring(1, host.length() - 1);
    }
    if (colon < 0) {
      throw invalid(text, "missing port in address");
    }
    if (!bracketed && host.indexOf(':') >= 0) {
      throw invalid(text, "too many colons in address");
    }
    return new BindAddress(host, port(text, text.substring(colon + 1)));
  }

  private static IllegalArgumentException invalid(String text, String reason) {
    return new IllegalArgumentException(
        "http: invalid http bind address " + text + ": address " + text + ": " + reason);
  }

  private static int port(String text, String port) {
    if (!port.matches("[+-]?\\d{1,18}")) {
      throw invalid(text, "invalid port \"" + port + '"');
    }
    long number = Long.parseLong(port);
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException(
          "http: invalid http bind address port " + number + ": out of range");
    }
    return (int) number;
  }

  /** As messages show it: the host as a number. */
  @Override
  public String toString() {
    if (host.isEmpty()) {
      return ":" + port;
    }
    InetSocketAddress resolved = new InetSocketAddress(host, port);
    String shown = resolved.isUnresolved() ? host : resolved.getAddress().getHostAddress();
    return (shown.indexOf(':') >= 0 ? '[' + shown + ']' : shown) + ':' + port;
  }
}
