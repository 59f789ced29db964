package org.kapacitor.tasks;

import java.time.Instant;
import org.kapacitor.api.node.EdgeType;

/**
 * A script that tasks are made of, each with values of its own for the variables. Immutable.
 *
 * @param type {@link EdgeType#STREAM} or {@link EdgeType#BATCH}
 * @param script as it was sent
 */
public record TaskTemplate(
    String id, EdgeType type, String script, Instant created, Instant modified) {}
