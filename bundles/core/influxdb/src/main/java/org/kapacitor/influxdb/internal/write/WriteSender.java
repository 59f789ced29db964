package org.kapacitor.influxdb.internal.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.influxdb.InfluxWrite;
import org.kapacitor.influxdb.internal.client.Failures;
import org.kapacitor.influxdb.internal.client.Servers;
import org.kapacitor.influxdb.internal.client.Servers.Call;
import org.kapacitor.influxdb.internal.client.Statements;

/** Sends points, each call one request (nodes.md section 9.3). Safe for use by several threads. */
public final class WriteSender {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Supplier<Servers> servers;
  private final Supplier<Boolean> compressed;

  /**
   * A sender to the servers of a cluster.
   *
   * @param compressed whether points are compressed
   */
  public WriteSender(Supplier<Servers> servers, Supplier<Boolean> compressed) {
    this.servers = servers;
    this.compressed = compressed;
  }

  /**
   * Makes a database.
   *
   * @throws org.kapacitor.api.influxdb.InfluxException if the server refuses to
   * @throws IOException if no server is reached
   */
  void create(String statement) throws IOException {
    Statements.run(servers.get(), statement);
  }

  /**
   * Sends points.
   *
   * @throws ServerBusyException if the server cannot take them at the moment
   * @throws org.kapacitor.api.influxdb.InfluxException if the server refuses them
   * @throws IOException if no server is reached
   */
  void send(InfluxWrite write) throws IOException {
    HttpAnswer answer = servers.get().send(call(write));
    if (answer.status() != OK && answer.status() != NO_CONTENT) {
      var failure =
          Failures.of(answer.status(), new ByteArrayInputStream(answer.body()), List.of("error"));
      boolean later = answer.status() / 100 == 5 || answer.status() == TOO_MANY_REQUESTS;
      throw later ? new ServerBusyException(failure) : failure;
    }
  }

  private Call call(InfluxWrite write) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("consistency", write.consistency());
    parameters.put("db", write.database());
    parameters.put("precision", write.precision());
    parameters.put("rp", write.retentionPolicy());
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "application/octet-stream");
    boolean gzip = compressed.get();
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
    }
    byte[] body = gzip ? gzip(write.lines()) : write.lines();
    return new Call("POST", "/write", parameters, headers, body);
  }

  private static byte[] gzip(byte[] lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(lines);
    }
    return bytes.toByteArray();
  }
}
