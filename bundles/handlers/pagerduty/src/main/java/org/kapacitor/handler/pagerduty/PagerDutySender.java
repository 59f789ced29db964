package org.kapacitor.handler.pagerduty;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.text.Json;

/** Sends the events of one service key. */
final class PagerDutySender implements Sender {
  private final String url;
  private final String serviceKey;
  private final HandlerContext context;

  PagerDutySender(String url, String serviceKey, HandlerContext context) {
    this.url = url;
    this.serviceKey = serviceKey;
    this.context = context;
  }

  @Override
  public Delivery send(Event event) throws IOException {
    if (event.level() == Level.INFO) {
      return Delivery.rejected("AlertLevel 'info' is currently ignored by the PagerDuty service");
    }
    HttpAnswer answer =
        context.http().send(HttpRequest.postJson(url, Json.of(incident(event)) + "\n"));
    return answer.status() == 200
        ? Delivery.done()
        : Delivery.failed(answer, answer.error("message", "PagerDuty"));
  }

  private Map<String, Object> incident(Event event) {
    Map<String, Object> incident = new LinkedHashMap<>();
    incident.put("client", "kapacitor");
    incident.put("client_url", context.apiUrl().get());
    incident.put("description", event.message());
    incident.put("details", event.state().details());
    incident.put("event_type", event.level() == Level.OK ? "resolve" : "trigger");
    incident.put("incident_key", event.id());
    incident.put("service_key", serviceKey);
    return incident;
  }
}
