package org.kapacitor.front.http.internal.alert;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.text.Json;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonData;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonReader;
import org.kapacitor.front.http.internal.json.JsonValue;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.text.Glob;
import org.kapacitor.front.http.internal.text.GoText;

/** Handlers of topics over HTTP (alerts.md sections 2.5 and 2.8). */
final class HandlerEndpoints {
  private final Topics topics;

  HandlerEndpoints(Topics topics) {
    this.topics = topics;
  }

  Answer list(TopicPath path, Call call) throws ApiException {
    Glob pattern = TopicRoutes.pattern(call.query());
    List<Map<String, Object>> found =
        topics.handlers(path.topic()).stream()
            .filter(spec -> pattern.matches(spec.id()))
            .map(HandlerEndpoints::json)
            .toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", TopicRoutes.requestLink(call));
    json.put("topic", path.topic());
    json.put("handlers", found);
    return Answer.json(json);
  }

  Answer get(TopicPath path) throws ApiException {
    return Answer.json(json(find(path)));
  }

  private HandlerSpec find(TopicPath path) throws ApiException {
    String id = path.handler();
    return topics.handlers(path.topic()).stream()
        .filter(spec -> spec.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiException.notFound("unknown handler: " + GoText.quote(id)));
  }

  Answer create(TopicPath path, Call call) throws ApiException {
    HandlerSpec spec;
    try {
      spec = spec(path.topic(), Fields.of(call.json(), "alert.HandlerSpec"));
    } catch (JsonException e) {
      throw ApiException.invalid("invalid handler json: " + e.getMessage());
    }
    return Answer.json(json(topics.create(spec)));
  }

  Answer replace(TopicPath path, Call call) throws ApiException {
    HandlerSpec old = find(path);
    HandlerSpec spec;
    try {
      spec = spec(path.topic(), Fields.of(call.json(), "alert.HandlerSpec"));
    } catch (JsonException e) {
      throw ApiException.invalid("failed to unmarshal JSON: " + e.getMessage());
    }
    return Answer.json(json(topics.replace(old.topic(), old.id(), spec)));
  }

  Answer patch(TopicPath path, Call call) throws ApiException {
    HandlerSpec old = find(path);
    JsonPatch patch;
    try {
      patch = JsonPatch.of(JsonReader.whole(call.body().bytes(), call.body().length()));
    } catch (JsonException e) {
      throw ApiException.invalid("invalid patch json: " + e.getMessage());
    }
    JsonValue patched;
    try {
      patched = patch.apply(document(old));
    } catch (JsonException e) {
      throw ApiException.invalid("failed to apply patch: " + e.getMessage());
    }
    HandlerSpec spec = patchedSpec(old.topic(), patched);
    return Answer.json(json(topics.replace(old.topic(), old.id(), spec)));
  }

  private static HandlerSpec patchedSpec(String topic, JsonValue patched) throws ApiException {
    try {
      Fields fields = Fields.of(patched, "alert.HandlerSpec");
      String patchedTopic = fields.text("topic");
      return spec(patchedTopic.isEmpty() ? topic : patchedTopic, fields);
    } catch (JsonException e) {
      throw ApiException.failed("failed to unmarshal patched json: " + e.getMessage());
    }
  }

  private static HandlerSpec spec(String topic, Fields fields) throws JsonException {
    String id = fields.text("id");
    String kind = fields.text("kind");
    Optional<JsonValue.Members> given = fields.object("options", "map[string]interface {}");
    Optional<Map<String, Object>> options = Optional.empty();
    if (given.isPresent()) {
      options = Optional.of(JsonData.map(given.get()));
    }
    return new HandlerSpec(topic, id, kind, options, fields.text("match"));
  }

  /** What a patch is applied to. */
  private static JsonValue document(HandlerSpec spec) throws ApiException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", spec.id());
    document.put("topic", spec.topic());
    document.put("kind", spec.kind());
    document.put("options", spec.options().orElse(null));
    document.put("match", spec.match());
    byte[] text = Json.of(document).getBytes(StandardCharsets.UTF_8);
    try {
      return JsonReader.whole(text, text.length);
    } catch (JsonException e) {
      throw ApiException.failed("failed to marshal JSON: " + e.getMessage());
    }
  }

  private static Map<String, Object> json(HandlerSpec spec) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/alerts/topics/" + spec.topic() + "/handlers/" + spec.id()));
    json.put("id", spec.id());
    json.put("kind", spec.kind());
    json.put("options", spec.options().map(JsonData::sorted).orElse(null));
    json.put("match", spec.match());
    return json;
  }
}
