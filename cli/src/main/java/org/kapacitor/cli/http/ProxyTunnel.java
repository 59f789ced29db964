package org.kapacitor.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks an HTTP proxy for a tunnel to a server, for TLS. */
final class ProxyTunnel {
  private static final int MAX_HEAD = 64 * 1024;

  private ProxyTunnel() {}

  /** The socket is closed if there will be no tunnel. */
  static void open(Socket socket, Url url, UserInfo user) throws IOException {
    try {
      socket.getOutputStream().write(head(url, user).getBytes(StandardCharsets.UTF_8));
      String status = answer(socket.getInputStream()).split("\r\n")[0];
      if (!status.matches("HTTP/1\\.\\d 200( .*)?")) {
        throw new IOException(status.replaceFirst("^HTTP/1\\.\\d \\d+ ?", ""));
      }
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static String head(Url url, UserInfo user) {
    boolean hasPort = url.authority().endsWith(":" + url.port());
    String place = hasPort ? url.authority() : url.authority() + ":" + url.port();
    StringBuilder head = new StringBuilder();
    head.append("CONNECT ").append(place).append(" HTTP/1.1\r\nHost: ").append(place);
    head.append("\r\nUser-Agent: ").append(HttpClient.USER_AGENT);
    Optional<String> credentials = user.basic();
    if (credentials.isPresent()) {
      head.append("\r\nProxy-Authorization: ").append(credentials.get());
    }
    return head.append("\r\n\r\n").toString();
  }

  /** Read byte by byte: what follows the head already belongs to the server. */
  private static String answer(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n", answer.length() - 4) < 0) {
      int b = in.read();
      if (b < 0 || answer.length() == MAX_HEAD) {
        throw new IOException(b < 0 ? "EOF" : "proxy: answer too long");
      }
      answer.append((char) b);
    }
    return answer.toString();
  }
}
