package org.kapacitor.tasks.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.store.Format;
import org.kapacitor.tasks.TaskTemplate;

/** Templates as JSON. */
final class TemplateFormat implements Format<TaskTemplate> {
  @Override
  public JsonNode write(TaskTemplate template) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", template.id())
        .put("type", template.type().name())
        .put("script", template.script())
        .put("created", template.created().toString())
        .put("modified", template.modified().toString());
  }

  @Override
  public TaskTemplate read(JsonNode json) {
    return new TaskTemplate(
        json.path("id").asText(),
        EdgeType.valueOf(json.path("type").asText()),
        json.path("script").asText(),
        Instant.parse(json.path("created").asText()),
        Instant.parse(json.path("modified").asText()));
  }
}
