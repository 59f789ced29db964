package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer; names of headers are in lower case. */
record Reply(int status, Map<String, List<String>> headers, byte[] content) {
  String body() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Asserts that an answer is an error in the standard form; the text as JSON has it. */
  static void assertError(Reply reply, int status, String text) {
    assertThat(reply.body())
        .isEqualTo("{\n    \"error\": \"%s\",\n    \"message\": \"%s\"\n}".formatted(text, text));
    assertThat(reply.status()).isEqualTo(status);
  }

  /** The only value of a header; null if it is not there. */
  String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : String.join("|", values);
  }
}
