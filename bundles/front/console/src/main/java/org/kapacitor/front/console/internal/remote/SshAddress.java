package org.kapacitor.front.console.internal.remote;

import org.kapacitor.api.option.OptionException;

/**
 * Where ssh listens.
 *
 * @param host name or number; empty for all addresses
 */
record SshAddress(String host, int port) {
  private static final int MAX_PORT = 65_535;

  /**
   * Reads {@code host:port}, {@code [v6]:port} or {@code :port}.
   *
   * @throws OptionException if it is something else
   */
  static SshAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw invalid(text, "missing port in address");
    }
    String host = text.substring(0, colon);
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (!bracketed && host.indexOf(':') >= 0) {
      throw invalid(text, "too many colons in address");
    }
    String port = text.substring(colon + 1);
    if (!port.matches("\\d{1,9}")) {
      throw invalid(text, "invalid port \"" + port + '"');
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > MAX_PORT) {
      throw new OptionException(
          "console: invalid ssh bind address port " + number + ": out of range");
    }
    return new SshAddress(bracketed ? host.substring(1, host.length() - 1) : host, number);
  }

  private static OptionException invalid(String text, String reason) {
    return new OptionException(
        "console: invalid ssh bind address " + text + ": address " + text + ": " + reason);
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
  }
}
