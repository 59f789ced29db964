package org.kapacitor.cli.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** An answer whose body is still being received; close it. */
public final class Response implements Closeable {
  private final int status;
  private final Map<String, String> headers;
  private final InputStream body;
  private final Closeable connection;

  /** The names of the headers are in lower case. */
  Response(int status, Map<String, String> headers, InputStream body, Closeable connection) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.connection = connection;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** A header by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The bytes of the body, as they arrive. */
  public InputStream body() {
    return body;
  }

  /** The whole body as text. */
  public String text() throws IOException {
    return new String(body.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
