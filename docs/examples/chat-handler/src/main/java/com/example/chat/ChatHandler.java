package com.example.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;
import org.kapacitor.api.text.Json;
import org.osgi.service.component.annotations.Component;

/** {@code .chat().room('ops')}: says what happened in a room of a chat server. */
@Component(service = HandlerType.class)
@Handler(
    kind = "chat",
    section = "chat",
    summary = "Says what happened in a room of a chat server.",
    failure = "failed to send event to chat")
public final class ChatHandler implements HandlerType<ChatHandler.Config, ChatHandler.Options> {

  public record Config(
      @Doc("Whether to send at all.") boolean enabled,
      @Doc("URL of the server.") String url,
      @Secret @Doc("Token of the account that speaks.") String token,
      @Doc("Room to speak in.") @Default("alerts") String room,
      @Doc("Whether alert nodes without a handler use this one.") boolean global)
      implements HandlerConfig {}

  public record Options(
      @Property("Room to speak in; empty for the configured one.") String room) {}

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    Config chat = config.get(0);
    if (!chat.enabled()) {
      return event -> Delivery.disabled();
    }
    if (chat.url().isEmpty()) {
      throw new HandlerException("url of section [chat] is missing");
    }
    String room = options.room().isEmpty() ? chat.room() : options.room();
    return event -> {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("room", room);
      message.put("text", event.level() + ": " + event.message());
      HttpRequest request =
          HttpRequest.postJson(chat.url() + "/say", Json.of(message))
              .header("Authorization", "Bearer " + chat.token());
      return Delivery.of(context.http().send(request));
    };
  }
}
