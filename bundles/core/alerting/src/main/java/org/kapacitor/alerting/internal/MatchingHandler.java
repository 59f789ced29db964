package org.kapacitor.alerting.internal;

import org.kapacitor.api.alert.Event;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on the events that fulfil a condition. */
final class MatchingHandler implements EventHandler {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.alerting");
  private static final long LOG_INTERVAL = 10_000_000_000L;

  private final MatchExpression condition;
  private final EventHandler handler;
  private final String topic;
  private final String id;
  private final Delivered delivered;
  private long nextLog = System.nanoTime();

  MatchingHandler(
      MatchExpression condition,
      EventHandler handler,
      String topic,
      String id,
      Delivered delivered) {
    this.condition = condition;
    this.handler = handler;
    this.topic = topic;
    this.id = id;
    this.delivered = delivered;
  }

  @Override
  public synchronized void handle(Event event) {
    try {
      if (condition.test(event)) {
        handler.handle(event);
      }
    } catch (EvaluationException e) {
      failed(e);
    }
  }

  private void failed(EvaluationException e) {
    delivered.failed();
    long now = System.nanoTime();
    if (now - nextLog >= 0) {
      nextLog = now + LOG_INTERVAL;
      LOG.error(
          Logfmt.message("failed to evaluate match expression")
              .add("service", "alert")
              .add("handler", id)
              .add("topic", topic)
              .add("err", e.getMessage())
              .toString());
    }
  }

  @Override
  public void close() {
    handler.close();
  }
}
