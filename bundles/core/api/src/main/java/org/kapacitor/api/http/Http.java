package org.kapacitor.api.http;

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
}
