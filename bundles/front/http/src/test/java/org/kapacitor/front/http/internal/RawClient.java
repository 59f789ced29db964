package org.kapacitor.front.http.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A connection on which tests decide about every byte. */
final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  void request(String method, String path, String body, String... headers) throws IOException {
    request(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  void request(String method, String path, byte[] body, String... headers) throws IOException {
    StringBuilder head =
        new StringBuilder(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.write(body);
    send(all.toByteArray());
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Reads an answer to a request of a method. */
  Reply reply(String method) throws IOException {
    Reply head = head();
    if (head.status() == 100) {
      return reply(method);
    }
    boolean bodiless = method.equals("HEAD") || head.status() == 204;
    byte[] content = bodiless ? new byte[0] : content(head.headers());
    return new Reply(head.status(), head.headers(), content);
  }

  /** Reads the status and the headers of an answer. */
  Reply head() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, List<String>> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers.computeIfAbsent(name, n -> new ArrayList<>()).add(line.substring(colon + 1).trim());
    }
    return new Reply(status, headers, new byte[0]);
  }

  /** Reads the next piece of an answer that goes on; empty at its end. */
  String piece() throws IOException {
    String size = line();
    if (size.isEmpty()) {
      // The end of a chunk comes only with the next one.
      size = line();
    }
    return new String(in.readNBytes(Integer.parseInt(size, 16)), StandardCharsets.UTF_8);
  }

  private byte[] content(Map<String, List<String>> headers) throws IOException {
    if (!headers.containsKey("transfer-encoding")) {
      return in.readNBytes(Integer.parseInt(headers.get("content-length").get(0)));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      content.write(in.readNBytes(size));
      line();
    }
    line();
    return content.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  /** Whether the server ends the connection. */
  boolean ended() throws IOException {
    return in.read() < 0;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("connection ended after: " + line);
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
