package org.kapacitor.api.alert;

import java.util.Optional;

/** The way of one alert node's events to its topics. Used by the task's thread. */
public interface AlertOutlet extends AutoCloseable {

  /** Whether configuration says that this node sends changes of level only (alerts.md 1.11). */
  boolean stateChangesOnly();

  /** The last state of an event id, from before the task started (alerts.md section 1.10). */
  Optional<EventState> restore(String id);

  /**
   * Collects an event in the node's topics. It returns once the event is queued at every handler;
   * the event's topic and previous level are filled in.
   */
  void publish(Event event);

  /** The task ends: handlers deliver what is queued and are closed. */
  @Override
  void close();
}
