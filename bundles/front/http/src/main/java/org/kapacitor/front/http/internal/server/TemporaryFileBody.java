package org.kapacitor.front.http.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.front.http.internal.route.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a file and deletes it. */
final class TemporaryFileBody {
  private static final Logger LOG = LoggerFactory.getLogger("http");

  private TemporaryFileBody() {}

  /** Sends a file; no thread waits for the client. */
  static void send(Payload.TemporaryFile body, Response response, Callback callback) {
    Path file = body.file();
    Callback deleting = Callback.from(callback, () -> delete(file));
    try {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Files.size(file));
      response
          .getHeaders()
          .put("Content-Disposition", "attachment; filename=\"" + body.name() + '"');
      Content.copy(Content.Source.from(file), response, deleting);
    } catch (IOException e) {
      deleting.failed(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    } catch (IOException e) {
      LOG.warn(
          Logfmt.message("failed to delete a temporary file")
              .add("service", "http")
              .add("path", file)
              .add("err", e.getMessage())
              .toString());
    }
  }
}
