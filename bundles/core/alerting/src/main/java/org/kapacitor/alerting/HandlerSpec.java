package org.kapacitor.alerting;

import java.util.Map;
import java.util.Optional;

/**
 * A handler of a topic as it is stored.
 *
 * @param id unique in its topic
 * @param options as they were sent; empty if none were
 * @param match condition on events; empty for all
 */
public record HandlerSpec(
    String topic, String id, String kind, Optional<Map<String, Object>> options, String match) {}
