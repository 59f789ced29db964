package org.kapacitor.front.http.internal.server;

import java.util.Optional;
import org.kapacitor.alerting.TopicException;
import org.kapacitor.config.OverrideException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.tasks.RequestException;

/** What clients are told when a service of the core refuses something. */
final class ServiceErrors {
  private ServiceErrors() {}

  /** The answer for an exception; empty if it is nothing that clients should be told. */
  static Optional<Answer> answer(Throwable e) {
    if (e instanceof RequestException request) {
      int status =
          switch (request.kind()) {
            case INVALID -> 400;
            case NOT_FOUND -> 404;
            case FAILED -> 500;
          };
      return Optional.of(Answer.error(status, e.getMessage()));
    }
    if (e instanceof TopicException topic) {
      int status =
          switch (topic.kind()) {
            case INVALID -> 400;
            case NOT_FOUND -> 404;
            case FAILED -> 500;
          };
      return Optional.of(Answer.error(status, e.getMessage()));
    }
    if (e instanceof OverrideException override) {
      return Optional.of(Answer.error(override.hasFailed() ? 500 : 400, e.getMessage()));
    }
    return Optional.empty();
  }
}
