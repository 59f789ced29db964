package org.kapacitor.api.alert;

import java.util.Map;
import org.kapacitor.api.http.HttpAnswer;

/** What became of an attempt to deliver an event. */
public sealed interface Delivery {

  /** It is delivered. */
  record Done() implements Delivery {}

  /**
   * It failed for a reason that may pass: no connection, a server's error.
   *
   * @param error what went wrong, without secrets
   * @param details further keys of the log line
   */
  record Retry(String error, Map<String, String> details) implements Delivery {}

  /**
   * It failed for good: another attempt would fail the same way.
   *
   * @param error what went wrong, without secrets
   * @param details further keys of the log line
   */
  record Rejected(String error, Map<String, String> details) implements Delivery {}

  /** It is delivered. */
  static Delivery done() {
    return new Done();
  }

  /** It failed for a reason that may pass. */
  static Delivery retry(String error) {
    return new Retry(error, Map.of());
  }

  /** It failed for good. */
  static Delivery rejected(String error) {
    return new Rejected(error, Map.of());
  }

  /** The handler's section in kapacitor.conf says {@code enabled = false}. */
  static Delivery disabled() {
    return rejected("service is not enabled");
  }

  /** Failure by the status of an answer: 429 and 5xx may pass, all else is for good. */
  static Delivery failed(HttpAnswer answer, String error) {
    return answer.status() == 429 || answer.status() >= 500 ? retry(error) : rejected(error);
  }
}
