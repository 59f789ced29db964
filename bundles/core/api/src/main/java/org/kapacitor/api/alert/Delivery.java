package org.kapacitor.api.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.http.HttpAnswer;

/** What became of an attempt to deliver an event. Immutable. */
public sealed interface Delivery {

  /** It is delivered. */
  record Done() implements Delivery {}

  /**
   * It failed for a reason that may pass: no connection, a server's error.
   *
   * @param error what went wrong, without secrets
   * @param message of the log line; empty for {@link Handler#failure}
   * @param details further keys of the log line
   */
  record Retry(String error, String message, Map<String, String> details) implements Delivery {}

  /**
   * It failed for good: another attempt would fail the same way.
   *
   * @param error what went wrong, without secrets
   * @param message of the log line; empty for {@link Handler#failure}
   * @param details further keys of the log line
   */
  record Rejected(String error, String message, Map<String, String> details) implements Delivery {}

  /** It is delivered. */
  static Delivery done() {
    return new Done();
  }

  /** It failed for a reason that may pass. */
  static Delivery retry(String error) {
    return new Retry(error, "", Map.of());
  }

  /** It failed for good. */
  static Delivery rejected(String error) {
    return new Rejected(error, "", Map.of());
  }

  /** The handler's section in kapacitor.conf says {@code enabled = false}. */
  static Delivery disabled() {
    return rejected("service is not enabled");
  }

  /** Delivered if the status is 2xx; else failed, with the answer's text as the error. */
  static Delivery of(HttpAnswer answer) {
    return answer.ok() ? done() : failed(answer, answer.status() + ": " + answer.text());
  }

  /** Failure by the status of an answer: 429 and 5xx may pass, all else is for good. */
  static Delivery failed(HttpAnswer answer, String error) {
    return answer.status() == 429 || answer.status() >= 500 ? retry(error) : rejected(error);
  }

  /** The same with another message in the log, if it failed. */
  default Delivery log(String message) {
    if (this instanceof Retry retry) {
      return new Retry(retry.error, message, retry.details);
    }
    return this instanceof Rejected rejected
        ? new Rejected(rejected.error, message, rejected.details)
        : this;
  }

  /** The same with a further key in the log line, if it failed. */
  default Delivery with(String key, String value) {
    if (this instanceof Retry retry) {
      return new Retry(retry.error, retry.message, more(retry.details, key, value));
    }
    return this instanceof Rejected rejected
        ? new Rejected(rejected.error, rejected.message, more(rejected.details, key, value))
        : this;
  }

  private static Map<String, String> more(Map<String, String> details, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(key, value);
    return more;
  }
}
