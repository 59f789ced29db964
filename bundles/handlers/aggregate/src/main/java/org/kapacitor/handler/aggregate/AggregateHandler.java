package org.kapacitor.handler.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.text.Durations;
import org.osgi.service.component.annotations.Component;

/** Makes one event of all that come in an interval (alerts.md section 2.7). */
@Component(service = HandlerType.class)
@Handler(
    kind = "aggregate",
    topicOnly = true,
    summary = "Makes one event of all that come in an interval and passes it on to another topic.",
    failure = "failed to aggregate events",
    optionsName = "alert.AggregateHandlerConfig")
public final class AggregateHandler implements HandlerType<NoConfig, AggregateHandler.Options> {

  /** What handler files can set. */
  public record Options(
      @Property("Id of the event that is made; no template.") String id,
      @Property("Time in which events are gathered.") Duration interval,
      @Property("Topic that gets the event that is made.") String topic,
      @Property("Template of the message, over Count and Interval.")
          @Default("Received {{ .Count }} events in the last {{.Interval}}.")
          String message) {}

  @Override
  public Set<String> publishesTo(Options options) {
    return Set.of(options.topic());
  }

  @Override
  public Sender open(List<NoConfig> config, Options options, HandlerContext context) {
    if (options.interval().compareTo(Duration.ZERO) <= 0) {
      throw new HandlerException(
          "interval must be > 0, got " + Durations.go(options.interval().toNanos()));
    }
    Template message = context.templates().text("message", options.message());
    try {
      message.render(new MessageData(0, Duration.ZERO));
    } catch (TemplateException e) {
      throw new HandlerException(
          "failed to evaluate message template with aggregate message data: " + e.getMessage());
    }
    return new Aggregator(options, message, context.topics());
  }
}
