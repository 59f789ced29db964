package org.kapacitor.alerting;

import org.kapacitor.api.alert.Level;

/**
 * A topic at one moment.
 *
 * @param level the worst of its events
 * @param collected events since the server started
 */
public record TopicState(String id, Level level, long collected) {}
