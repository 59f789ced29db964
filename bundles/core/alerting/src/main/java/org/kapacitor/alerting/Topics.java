package org.kapacitor.alerting;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;

/**
 * Alert topics. A service; safe for use by several threads.
 *
 * <p>Reference: alerts.md section 2, http-api.md section 7.
 */
public interface Topics {

  /** Topics with at least a level, in byte order of their ids. */
  List<TopicState> topics(Level minLevel);

  /** A topic. */
  Optional<TopicState> topic(String id);

  /** States of a topic's events with at least a level, by id; empty if there is no such topic. */
  Optional<List<EventState>> events(String topic, Level minLevel);

  /** State of one event. */
  Optional<EventState> event(String topic, String id);

  /**
   * Deletes a topic with its events; handlers defined for it stay. Does nothing if there is none.
   */
  void delete(String topic);

  /** Forgets the events of a task's own alert nodes: the task is deleted. */
  void deleteOfTask(String task);

  /** Handlers defined for a topic, in byte order of their ids. */
  List<HandlerSpec> handlers(String topic);

  /** All handlers that are defined. */
  List<HandlerSpec> handlers();

  /**
   * Defines a handler.
   *
   * @throws TopicException with the texts of alerts.md section 2.8
   */
  HandlerSpec create(HandlerSpec spec);

  /**
   * Replaces a handler.
   *
   * @param id of the handler to replace; the new one may have another
   * @throws TopicException as {@link #create}
   */
  HandlerSpec replace(String topic, String id, HandlerSpec spec);

  /** Removes a handler; does nothing if there is none. */
  void remove(String topic, String id);
}
