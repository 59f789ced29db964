package org.kapacitor.api.alert;

/** The way of a handler's events to other topics. Safe for use by several threads. */
public interface TopicPublisher {

  /**
   * Collects an event in a topic, which is made if there is none. The topic becomes the event's;
   * its previous level is that of the last event with the same id there, or stays as it is if there
   * was none.
   */
  void publish(String topic, Event event);
}
