package org.kapacitor.api.alert;

/**
 * State of an event id: what a topic keeps and stores.
 *
 * @param message one line
 * @param details long text
 * @param time of the event, nanoseconds since 1970-01-01T00:00:00Z
 * @param duration nanoseconds since the alert left OK
 */
public record EventState(
    String id, String message, String details, long time, long duration, Level level) {}
