package org.kapacitor.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers one connection with fixed bytes, whatever is asked, and closes it. */
final class RawServer implements AutoCloseable {
  private static final String TLS_HELLO = "\u0016";

  private final ServerSocket socket;

  RawServer(String answer) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    new Thread(() -> serve(answer)).start();
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  private void serve(String answer) {
    try (Socket connection = socket.accept()) {
      InputStream in = connection.getInputStream();
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n") && head.indexOf(TLS_HELLO) != 0) {
        head.append((char) in.read());
      }
      connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException clientGone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
