package org.kapacitor.alerting.internal;

import org.kapacitor.api.alert.Event;

/** Takes the events of a topic. */
interface EventHandler extends AutoCloseable {

  /** Takes an event; does not wait for its delivery. */
  void handle(Event event);

  /** Delivers what was taken, and ends. */
  @Override
  void close();
}
