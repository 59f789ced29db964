package org.kapacitor.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * A replay of a recording against a task. Immutable.
 *
 * @param recordingTime whether points keep the times they were recorded with
 * @param realClock whether points come as far apart as they were recorded
 * @param date when it was begun, later when it ended
 * @param error why it failed; empty if it did not
 * @param progress 0 while it runs, then 1
 * @param nodes statistics of every node by the node's name; empty until it has finished
 */
public record Replay(
    String id,
    String task,
    String recording,
    boolean recordingTime,
    boolean realClock,
    Instant date,
    String error,
    JobStatus status,
    double progress,
    Map<String, Map<String, Object>> nodes) {}
