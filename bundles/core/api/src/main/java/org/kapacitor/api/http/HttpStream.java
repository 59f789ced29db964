package org.kapacitor.api.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * An answer that is read while it comes.
 *
 * @param status the code
 * @param body closed when the answer is not needed any more; reading it fails when the request's
 *     time is over
 */
public record HttpStream(int status, InputStream body) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    body.close();
  }
}
