package org.kapacitor.api.alert;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A sender that can take several events at once. */
public interface BulkSender extends Sender {

  /**
   * How long events are gathered: at the end of each such interval those that came in it are sent
   * together. With zero, those that wait are sent together and nobody waits for more.
   */
  default Duration gathers() {
    return Duration.ZERO;
  }

  /**
   * Delivers events, in order, all of them or none.
   *
   * @param events at least one
   * @return what became of them
   * @throws IOException as {@link #send}
   */
  Delivery sendAll(List<Event> events) throws IOException;

  @Override
  default Delivery send(Event event) throws IOException {
    return sendAll(List.of(event));
  }
}
