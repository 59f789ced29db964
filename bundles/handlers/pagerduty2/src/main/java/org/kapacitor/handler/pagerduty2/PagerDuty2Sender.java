package org.kapacitor.handler.pagerduty2;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.text.Json;
import org.kapacitor.api.text.JsonObject;
import org.kapacitor.api.text.Times;

/** Sends the events of one routing key. */
final class PagerDuty2Sender implements Sender {
  /** All nine digits of the fraction, unlike times elsewhere. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final String url;
  private final String routingKey;
  private final List<Link> links;
  private final HandlerContext context;

  PagerDuty2Sender(String url, String routingKey, List<Link> links, HandlerContext context) {
    this.url = url;
    this.routingKey = routingKey;
    this.links = links;
    this.context = context;
  }

  @Override
  public Delivery send(Event event) throws IOException {
    String body;
    try {
      body = Json.of(incident(event)) + "\n";
    } catch (TemplateException e) {
      return Delivery.rejected(e.getMessage()).log("failed to handle event");
    }
    HttpRequest request =
        HttpRequest.postJson(url, body)
            .header("Accept", "application/vnd.pagerduty+json;version=2");
    HttpAnswer answer = context.http().send(request);
    return answer.status() == 200 || answer.status() == 202
        ? Delivery.done()
        : Delivery.failed(answer, error(answer));
  }

  private Map<String, Object> incident(Event event) {
    Map<String, Object> incident = new LinkedHashMap<>();
    incident.put("routing_key", routingKey);
    incident.put("event_action", event.level() == Level.OK ? "resolve" : "trigger");
    incident.put("dedup_key", event.id());
    incident.put("payload", payload(event));
    incident.put("images", null);
    incident.put("links", links.isEmpty() ? null : links(event));
    incident.put("client", "kapacitor");
    incident.put("client_url", context.apiUrl().get());
    return incident;
  }

  private List<Map<String, Object>> links(Event event) {
    return links.stream().map(link -> link.render(event.templateData())).toList();
  }

  private static Map<String, Object> payload(Event event) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("summary", event.message());
    payload.put("source", event.tags().has("host") ? event.tags().get("host") : "unknown");
    payload.put("severity", severity(event.level()));
    payload.put("timestamp", TIME.format(Times.instant(event.state().time())));
    payload.put("class", event.data().task());
    payload.put("component", "");
    payload.put("group", "");
    payload.put("custom_details", Map.of("result", new Json.Raw(event.dataJson())));
    return payload;
  }

  private static String severity(Level level) {
    return switch (level) {
      case OK, INFO -> "info";
      case WARNING -> "warning";
      case CRITICAL -> "critical";
    };
  }

  private static String error(HttpAnswer answer) {
    JsonObject said = answer.json();
    return "Status: %s, Message: %s Errors: [%s]"
        .formatted(
            said.string("status").orElse(""),
            answer.error("message", "PagerDuty2"),
            String.join(" ", said.strings("errors")));
  }
}
