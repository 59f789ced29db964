package org.kapacitor.alerting.internal;

import java.util.List;
import java.util.Set;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Property;

/** A handler of kind {@code forward}: it passes events on to another topic. */
@Handler(kind = "forward", topicOnly = true, summary = "Passes events on.")
final class ForwardingHandler implements HandlerType<NoConfig, ForwardingHandler.Options> {
  record Options(@Property("The other topic.") String to) {}

  @Override
  public Set<String> publishesTo(Options options) {
    return Set.of(options.to());
  }

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    return event -> {
      context.topics().publish(options.to(), event);
      return Delivery.done();
    };
  }
}
