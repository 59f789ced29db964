package org.kapacitor.overrides;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.store.Format;

/** Overrides as JSON. */
final class OverrideFormat implements Format<ElementOverride> {
  private static final TypeReference<Map<String, Object>> OPTIONS = new TypeReference<>() {};

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  @Override
  public JsonNode write(ElementOverride override) {
    ObjectNode json = mapper.createObjectNode();
    json.put("section", override.section());
    json.put("element", override.element());
    json.put("created", override.created());
    json.set("options", mapper.valueToTree(override.options()));
    return json;
  }

  @Override
  public ElementOverride read(JsonNode json) {
    return new ElementOverride(
        json.path("section").asText(),
        json.path("element").asText(),
        mapper.convertValue(json.path("options"), OPTIONS),
        json.path("created").asBoolean());
  }
}
