package org.kapacitor.handler.slack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.Tls;
import org.kapacitor.api.text.Json;
import org.kapacitor.handler.slack.SlackHandler.Config;
import org.kapacitor.handler.slack.SlackHandler.Options;

/** Posts messages to one workspace. */
final class SlackSender implements Sender {
  private final Config config;
  private final Options options;
  private final Http http;

  SlackSender(Config config, Options options, Http http) {
    this.config = config;
    this.options = options;
    this.http = http;
  }

  @Override
  public Delivery send(Event event) throws IOException {
    HttpRequest request =
        HttpRequest.postJson(config.url(), Json.of(message(event)) + "\n").tls(tls());
    if (!config.token().isEmpty()) {
      request = request.header("Authorization", "Bearer " + config.token());
    }
    HttpAnswer answer = http.send(request);
    return answer.status() == 200
        ? Delivery.done()
        : Delivery.failed(answer, answer.error("error", "Slack"));
  }

  private Tls tls() {
    return new Tls(config.sslCa(), config.sslCert(), config.sslKey(), config.insecureSkipVerify());
  }

  private Map<String, Object> message(Event event) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("fallback", event.message());
    attachment.put("color", color(event.level()));
    attachment.put("text", event.message());
    attachment.put("mrkdwn_in", List.of("text"));
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("attachments", List.of(attachment));
    message.put("channel", or(options.channel(), config.channel()));
    message.put("icon_emoji", or(options.iconEmoji(), config.iconEmoji()));
    message.put("text", "");
    message.put("username", or(options.username(), config.username()));
    return message;
  }

  private static String or(String own, String configured) {
    return own.isEmpty() ? configured : own;
  }

  private static String color(Level level) {
    return switch (level) {
      case OK, INFO -> "good";
      case WARNING -> "warning";
      case CRITICAL -> "danger";
    };
  }
}
