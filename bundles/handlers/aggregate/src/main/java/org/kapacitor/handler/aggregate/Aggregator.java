package org.kapacitor.handler.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kapacitor.api.alert.BulkSender;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventData;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.TopicPublisher;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.Template;

/** Makes the events of one aggregate. */
final class Aggregator implements BulkSender {
  private final AggregateHandler.Options options;
  private final Template message;
  private final TopicPublisher topics;

  Aggregator(AggregateHandler.Options options, Template message, TopicPublisher topics) {
    this.options = options;
    this.message = message;
    this.topics = topics;
  }

  @Override
  public Duration gathers() {
    return options.interval();
  }

  @Override
  public Delivery sendAll(List<Event> events) {
    List<Result.SeriesRow> series = new ArrayList<>();
    events.forEach(event -> series.addAll(event.data().result().series()));
    EventData data = new EventData("", "", "", "", Tags.EMPTY, Map.of(), false, Result.of(series));
    topics.publish(options.topic(), new Event(options.topic(), state(events), data, Level.OK));
    return Delivery.done();
  }

  private EventState state(List<Event> events) {
    Level level = Level.OK;
    long time = Long.MIN_VALUE;
    long duration = 0;
    StringJoiner messages = new StringJoiner("\n");
    for (Event event : events) {
      EventState state = event.state();
      level = state.level().compareTo(level) > 0 ? state.level() : level;
      time = Math.max(time, state.time());
      duration = Math.max(duration, state.duration());
      messages.add(state.message());
    }
    String text = message.render(new MessageData(events.size(), options.interval()));
    return new EventState(options.id(), text, messages.toString(), time, duration, level);
  }
}
