package org.kapacitor.handler.publish;

import java.util.List;
import java.util.Set;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.alert.TopicPublisher;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Passes events on to other topics (alerts.md section 2.7). */
@Component(service = HandlerType.class)
@Handler(
    kind = "publish",
    topicOnly = true,
    summary = "Passes events on to other topics.",
    failure = "failed to publish event",
    optionsName = "alert.PublishHandlerConfig")
public final class PublishHandler implements HandlerType<NoConfig, PublishHandler.Options> {

  /** What handler files can set. */
  public record Options(@Property("Topics that get every event.") List<String> topics) {}

  @Override
  public Set<String> publishesTo(Options options) {
    return Set.copyOf(options.topics());
  }

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    TopicPublisher topics = context.topics();
    return event -> {
      options.topics().forEach(topic -> topics.publish(topic, event));
      return Delivery.done();
    };
  }
}
