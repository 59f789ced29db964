package org.kapacitor.api.alert;

import java.util.Map;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Tags;

/**
 * What an event is about.
 *
 * @param name of the measurement; empty for an aggregate of events
 * @param task id of the task; empty for an aggregate of events
 * @param category what inhibitors name
 * @param group id of the group; empty if ungrouped
 * @param tags of the point or batch
 * @param fields of the point that decided, by name in byte order: Double, Long, String, Boolean,
 *     Duration or null
 * @param recoverable whether a recovery will be sent
 * @param result the data itself
 */
public record EventData(
    String name,
    String task,
    String category,
    String group,
    Tags tags,
    Map<String, Object> fields,
    boolean recoverable,
    Result result) {}
