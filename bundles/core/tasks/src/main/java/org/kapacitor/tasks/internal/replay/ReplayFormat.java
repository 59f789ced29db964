package org.kapacitor.tasks.internal.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.store.Format;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Replay;

/** Replays as JSON. */
final class ReplayFormat implements Format<Replay> {

  @Override
  public JsonNode write(Replay replay) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", replay.id())
            .put("task", replay.task())
            .put("recording", replay.recording())
            .put("recordingTime", replay.recordingTime())
            .put("realClock", replay.realClock())
            .put("date", replay.date().toString())
            .put("error", replay.error())
            .put("status", replay.status().name())
            .put("progress", replay.progress());
    ObjectNode nodes = json.putObject("nodes");
    replay
        .nodes()
        .forEach(
            (node, values) -> {
              ObjectNode of = nodes.putObject(node);
              values.forEach((name, value) -> of.set(name, write((Number) value)));
            });
    return json;
  }

  private static JsonNode write(Number value) {
    return value instanceof Double number
        ? JsonNodeFactory.instance.numberNode(number)
        : JsonNodeFactory.instance.numberNode(value.longValue());
  }

  @Override
  public Replay read(JsonNode json) {
    Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    json.path("nodes")
        .properties()
        .forEach(node -> nodes.put(node.getKey(), statistics(node.getValue())));
    return new Replay(
        json.path("id").asText(),
        json.path("task").asText(),
        json.path("recording").asText(),
        json.path("recordingTime").asBoolean(),
        json.path("realClock").asBoolean(),
        Instant.parse(json.path("date").asText()),
        json.path("error").asText(),
        JobStatus.valueOf(json.path("status").asText()),
        json.path("progress").asDouble(),
        Collections.unmodifiableMap(nodes));
  }

  private static Map<String, Object> statistics(JsonNode json) {
    Map<String, Object> values = new LinkedHashMap<>();
    json.properties()
        .forEach(
            value -> {
              JsonNode number = value.getValue();
              values.put(
                  value.getKey(),
                  number.isIntegralNumber() ? (Object) number.asLong() : number.asDouble());
            });
    return Collections.unmodifiableMap(values);
  }
}
