package org.kapacitor.tasks;

import java.time.Instant;
import org.kapacitor.api.node.EdgeType;

/**
 * Recorded data. Immutable.
 *
 * @param type {@link EdgeType#STREAM} or {@link EdgeType#BATCH}
 * @param size bytes; -1 if the file cannot be read
 * @param date when it was begun, later when it ended
 * @param error why it failed; empty if it did not
 * @param progress 0 while it runs, then 1
 */
public record Recording(
    String id,
    EdgeType type,
    long size,
    Instant date,
    String error,
    JobStatus status,
    double progress) {}
