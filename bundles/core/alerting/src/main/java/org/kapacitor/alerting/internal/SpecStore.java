package org.kapacitor.alerting.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreMap;

/** Handler specs in the store, as JSON by topic and id. */
final class SpecStore {
  private static final char SEPARATOR = '\n';

  private final ObjectMapper json = JsonMapper.builder().build();
  private final Store store;
  private final StoreMap map;

  SpecStore(Store store) {
    this.store = store;
    map = store.map("handlers");
  }

  private static String key(String topic, String id) {
    return topic + SEPARATOR + id;
  }

  Optional<HandlerSpec> find(String topic, String id) {
    return map.get(key(topic, id)).map(value -> decode(topic, id, value));
  }

  List<HandlerSpec> ofTopic(String topic) {
    return list(topic + SEPARATOR);
  }

  List<HandlerSpec> all() {
    return list("");
  }

  private List<HandlerSpec> list(String prefix) {
    List<HandlerSpec> specs = new ArrayList<>();
    map.forEach(
        prefix,
        (key, value) -> {
          int separator = key.indexOf(SEPARATOR);
          specs.add(decode(key.substring(0, separator), key.substring(separator + 1), value));
        });
    return specs;
  }

  void put(HandlerSpec spec) {
    map.put(key(spec.topic(), spec.id()), encode(spec));
    store.commit();
  }

  void remove(String topic, String id) {
    map.remove(key(topic, id));
    store.commit();
  }

  private byte[] encode(HandlerSpec spec) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", spec.kind());
    members.put("options", spec.options().orElse(null));
    members.put("match", spec.match());
    try {
      return json.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("options cannot be stored: " + e.getOriginalMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private HandlerSpec decode(String topic, String id, byte[] value) {
    try {
      Map<String, Object> members = json.readValue(value, Map.class);
      return new HandlerSpec(
          topic,
          id,
          (String) members.get("kind"),
          Optional.ofNullable((Map<String, Object>) members.get("options")),
          (String) members.get("match"));
    } catch (IOException e) {
      throw new IllegalStateException(
          "stored handler \"" + id + "\" of topic \"" + topic + "\" is torn", e);
    }
  }
}
