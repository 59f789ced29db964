package org.kapacitor.cli.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the head of an HTTP/1.1 answer. */
final class ResponseReader {
  private static final int MAX_LINE = 64 * 1024;
  private static final int MAX_HEADERS = 1000;

  private final InputStream in;

  ResponseReader(InputStream in) {
    this.in = new BufferedInputStream(in, 16 * 1024);
  }

  /** Reads up to the body; interim answers (1xx) are skipped. */
  Response read(String method, Closeable connection) throws IOException {
    int status = status();
    Map<String, String> headers = headers();
    while (status >= 100 && status < 200) {
      status = status();
      headers = headers();
    }
    return new Response(status, headers, body(method, status, headers), connection);
  }

  private int status() throws IOException {
    Optional<String> line = line();
    if (line.isEmpty()) {
      throw new IOException("EOF");
    }
    String text = line.get();
    boolean valid = text.startsWith("HTTP/1.") && text.length() >= 12 && text.charAt(8) == ' ';
    int status = 0;
    for (int i = 9; valid && i < 12; i++) {
      valid = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      status = status * 10 + text.charAt(i) - '0';
    }
    if (!valid) {
      throw new IOException(
          "net/http: HTTP/1.x transport connection broken: malformed HTTP response \""
              + text
              + "\"");
    }
    return status;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < MAX_HEADERS; i++) {
      String line = line().orElseThrow(ResponseReader::cut);
      if (line.isEmpty()) {
        return headers;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.put(name, line.substring(colon + 1).strip());
      }
    }
    throw new IOException("net/http: server response headers exceeded " + MAX_HEADERS + " lines");
  }

  private static IOException cut() {
    return new IOException("unexpected EOF");
  }

  /** The next line without its end; empty if the connection was closed before it. */
  private Optional<String> line() throws IOException {
    byte[] bytes = new byte[128];
    int length = 0;
    int b = in.read();
    while (b >= 0 && b != '\n') {
      if (length == MAX_LINE) {
        throw new IOException("net/http: server response header line exceeded 64 KiB");
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) b;
      b = in.read();
    }
    if (b < 0) {
      return Optional.empty();
    }
    int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
    return Optional.of(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
  }

  private InputStream body(String method, int status, Map<String, String> headers)
      throws IOException {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return InputStream.nullInputStream();
    }
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return new ChunkedBody(in);
    }
    String length = headers.get("content-length");
    if (length == null) {
      return in;
    }
    try {
      return new SizedBody(in, Long.parseLong(length));
    } catch (NumberFormatException e) {
      throw new IOException("bad Content-Length \"" + length + "\"", e);
    }
  }
}
