package org.kapacitor.api.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param status the code
 * @param body all of it, up to the client's limit of 1 MiB
 */
public record HttpAnswer(int status, byte[] body) {

  /** Whether the status is 2xx. */
  public boolean ok() {
    return status / 100 == 2;
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
