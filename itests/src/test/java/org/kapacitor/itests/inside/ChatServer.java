package org.kapacitor.itests.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What section [chat] of kapacitor.conf names: remembers what is said. */
final class ChatServer implements AutoCloseable {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;

  ChatServer() throws IOException {
    int port = Integer.parseInt(System.getProperty("chat.port"));
    socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "chat");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        said.add(body(connection));
        connection
            .getOutputStream()
            .write("HTTP/1.1 204 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static String body(Socket connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    int length = 0;
    for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
      if (line.toLowerCase().startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    char[] content = new char[length];
    int at = 0;
    while (at < length) {
      at += reader.read(content, at, length - at);
    }
    return new String(content);
  }

  /** The bodies of all requests so far. */
  List<String> said() {
    return said;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
