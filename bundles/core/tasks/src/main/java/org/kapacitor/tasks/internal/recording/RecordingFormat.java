package org.kapacitor.tasks.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.store.Format;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;

/** What is known of recordings as JSON. */
final class RecordingFormat implements Format<Recording> {

  @Override
  public JsonNode write(Recording recording) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", recording.id())
        .put("type", recording.type().name())
        .put("size", recording.size())
        .put("date", recording.date().toString())
        .put("error", recording.error())
        .put("status", recording.status().name())
        .put("progress", recording.progress());
  }

  @Override
  public Recording read(JsonNode json) {
    return new Recording(
        json.path("id").asText(),
        EdgeType.valueOf(json.path("type").asText()),
        json.path("size").asLong(),
        Instant.parse(json.path("date").asText()),
        json.path("error").asText(),
        JobStatus.valueOf(json.path("status").asText()),
        json.path("progress").asDouble());
  }
}
