package org.kapacitor.front.http.internal.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.engine.BusyException;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.LinesException;
import org.kapacitor.front.http.internal.body.Body;
import org.kapacitor.front.http.internal.body.BufferPool;
import org.kapacitor.front.http.internal.body.GzipException;
import org.kapacitor.front.http.internal.body.GzipReader;
import org.kapacitor.front.http.internal.body.TooLargeException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Endpoint;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes points (http-api.md section 2.1). Errors are plain text. */
public final class WriteEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger("http");
  private static final int GZIP_READERS = 16;

  private final BlockingQueue<GzipReader> gzipReaders = new ArrayBlockingQueue<>(GZIP_READERS);
  private final Engine engine;
  private final BufferPool buffers;
  private final String defaultRetentionPolicy;
  private final boolean tracing;

  /**
   * Passes points to an engine.
   *
   * @param defaultRetentionPolicy of points that come without one
   * @param tracing whether bodies are logged
   */
  public WriteEndpoint(
      Engine engine, BufferPool buffers, String defaultRetentionPolicy, boolean tracing) {
    this.engine = engine;
    this.buffers = buffers;
    this.defaultRetentionPolicy = defaultRetentionPolicy;
    this.tracing = tracing;
  }

  /** The routes, one for InfluxDB's subscriptions and one of the API. */
  public List<Route> routes() {
    return List.of(route("/write"), route(ApiPath.BASE + "/write"));
  }

  private Route route(String path) {
    Operation operation =
        Operation.of(path, "Takes points in InfluxDB's line protocol: all of them or none.")
            .query("db", "Database, required.")
            .query("rp", "Retention policy; that of the configuration if empty.")
            .query("precision", "Unit of times: n (default), u, ms, s, m or h.")
            .takes("Lines, in gzip format if the header Content-Encoding says gzip")
            .answers(204, 400, 413, 503);
    return Route.of("POST", this, operation).asLimited();
  }

  @Override
  public Answer answer(Call call) {
    Optional<String> encoding = call.header("Content-Encoding");
    if (encoding.isEmpty() || !encoding.get().equals("gzip")) {
      return write(call.rawQuery(), call.body());
    }
    GzipReader reader = gzipReaders.poll();
    if (reader == null) {
      reader = new GzipReader();
    }
    try {
      Body inflated = reader.inflate(call.body(), buffers, call.body().limit());
      try {
        return write(call.rawQuery(), inflated);
      } finally {
        inflated.release();
      }
    } catch (GzipException e) {
      return error(400, e);
    } catch (TooLargeException e) {
      return error(413, e).closing();
    } finally {
      if (!gzipReaders.offer(reader)) {
        reader.close();
      }
    }
  }

  private static Answer error(int status, Exception e) {
    return Answer.text(status, e.getMessage() + '\n');
  }

  private Answer write(String query, Body body) {
    if (tracing && LOG.isDebugEnabled()) {
      String text = new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8);
      LOG.debug(Logfmt.message("write body received by handler").add("body", text).toString());
    }
    WriteQuery target = WriteQuery.parse(query, defaultRetentionPolicy);
    try {
      // Without a database the text is passed on all the same, to nobody: wrong lines come first.
      engine.write(target.target(), body.bytes(), body.length(), target.precision());
    } catch (LinesException e) {
      return error(400, e);
    } catch (BusyException e) {
      return error(503, e).retryAfter(1);
    } catch (RuntimeException e) {
      LOG.error(Logfmt.message("failed to write points").toString(), e);
      return error(500, e);
    }
    if (target.target().database().isEmpty()) {
      return Answer.text(400, "database is required\n");
    }
    return Answer.NO_CONTENT;
  }
}
