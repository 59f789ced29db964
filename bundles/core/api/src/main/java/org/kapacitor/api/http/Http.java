package org.kapacitor.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** An HTTP client that keeps connections alive. Safe for use by several threads. */
public interface Http {

  /**
   * Sends a request and waits for the whole answer; redirects are followed.
   *
   * @throws IOException if there is no answer within the request's timeout; the message has no
   *     secrets
   */
  HttpAnswer send(HttpRequest request) throws IOException;

  /**
   * Sends a request and waits until the answer begins; redirects are followed. There is no limit to
   * its length.
   *
   * @throws IOException as {@link #send}
   */
  default HttpStream open(HttpRequest request) throws IOException {
    HttpAnswer answer = send(request);
    return new HttpStream(answer.status(), new ByteArrayInputStream(answer.body()));
  }
}
