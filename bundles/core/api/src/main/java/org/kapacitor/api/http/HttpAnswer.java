package org.kapacitor.api.http;

import java.nio.charset.StandardCharsets;
import org.kapacitor.api.text.JsonObject;

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

  /**
   * What the server says went wrong: a member of the JSON object in the body. If there is none:
   * {@code failed to understand Slack response. code: 500 content: …}.
   *
   * @param member name of the member, a string
   * @param service whom to blame if the answer is not understood
   */
  public String error(String member, String service) {
    return json()
        .string(member)
        .orElseGet(
            () ->
                "failed to understand %s response. code: %d content: %s"
                    .formatted(service, status, text()));
  }

  /** The JSON object in the body; one without members if it is something else. */
  public JsonObject json() {
    return JsonObject.in(text());
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
