package org.kapacitor.handler.victorops;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.text.Json;
import org.kapacitor.handler.victorops.VictorOpsHandler.Config;
import org.kapacitor.handler.victorops.VictorOpsHandler.Options;

/** Sends the alerts of one routing key. */
final class VictorOpsSender implements Sender {
  private static final long SECOND = 1_000_000_000;

  private final String url;
  private final boolean jsonData;
  private final Http http;

  VictorOpsSender(Config config, Options options, Http http) {
    String routingKey = options.routingKey().isEmpty() ? config.routingKey() : options.routingKey();
    url = AlertUrl.join(config.url(), config.apiKey(), routingKey);
    jsonData = config.jsonData();
    this.http = http;
  }

  @Override
  public Delivery send(Event event) throws IOException {
    HttpAnswer answer = http.send(HttpRequest.postJson(url, Json.of(alert(event)) + "\n"));
    return switch (answer.status()) {
      case 200 -> Delivery.done();
      case 404 -> Delivery.rejected("URL or API key not found: 404");
      default -> Delivery.failed(answer, answer.error("message", "VictorOps"));
    };
  }

  private Map<String, Object> alert(Event event) {
    String data = event.dataJson();
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("data", jsonData ? new Json.Raw(data) : data);
    alert.put("entity_id", event.id());
    alert.put("message_type", event.level() == Level.OK ? "RECOVERY" : event.level().name());
    alert.put("monitoring_tool", "kapacitor");
    alert.put("state_message", event.message());
    alert.put("timestamp", Math.floorDiv(event.state().time(), SECOND));
    return alert;
  }
}
