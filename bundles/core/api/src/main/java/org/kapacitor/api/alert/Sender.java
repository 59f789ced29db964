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
   * @throws RuntimeException taken as {@link Delivery.Rejected} with its message: data that has a
   *     NaN and cannot be JSON, a template that cannot be filled
   */
  Delivery send(Event event) throws IOException;

  /**
   * The handler is removed or opened anew. Called by another thread: {@link #send} may still be at
   * work and should then end soon.
   */
  @Override
  default void close() {}
}
