package org.kapacitor.alerting;

import org.kapacitor.api.alert.Level;

/**
 * A topic at one moment.
 *
 * @param level the worst of its events
 * @param collected events since the server started
 * @param delivered deliveries by its handlers that succeeded
 * @param failed deliveries that failed
 * @param dropped events that found a handler's queue full
 */
public record TopicState(
    String id, Level level, long collected, long delivered, long failed, long dropped) {}
