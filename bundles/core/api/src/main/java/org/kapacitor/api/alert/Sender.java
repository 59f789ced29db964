package org.kapacitor.api.alert;

import java.io.IOException;

/**
 * Delivers events: one at a time, in order, on a thread of the core. It may block; queues, retries
 * and limits are the core's.
 */
@FunctionalInterface
public interface Sender extends AutoCloseable {

  /**
   * Delivers an event.
   *
   * @return what became of it
   * @throws IOException taken as {@link Delivery.Retry}
   */
  Delivery send(Event event) throws IOException;

  /** The handler is removed or opened anew. */
  @Override
  default void close() {}
}
