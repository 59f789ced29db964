package org.kapacitor.tasks;

import java.util.List;
import java.util.Map;
import org.kapacitor.engine.EdgeStatistics;

/**
 * Statistics of a running task.
 *
 * @param throughput points or batches per second
 * @param nodes statistics of every node by the node's name
 * @param kinds first part of the name of every node by the node's name
 * @param edges statistics of every edge
 */
public record TaskStatistics(
    double throughput,
    Map<String, Map<String, Object>> nodes,
    Map<String, String> kinds,
    List<EdgeStatistics> edges) {}
