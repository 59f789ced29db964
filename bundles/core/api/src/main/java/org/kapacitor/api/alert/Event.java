package org.kapacitor.api.alert;

import org.kapacitor.api.data.Tags;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Json;
import org.kapacitor.api.text.Times;

/**
 * An event as handlers get it. Immutable.
 *
 * @param topic the topic it was collected in
 * @param state id, message, details, time, duration and level
 * @param data what it is about
 * @param previousLevel level of the previous event with this id in the topic
 */
public record Event(String topic, EventState state, EventData data, Level previousLevel) {

  /** The same event as it is in a topic. */
  public Event in(String otherTopic, Level previous) {
    return new Event(otherTopic, state, data, previous);
  }

  public String id() {
    return state.id();
  }

  public String message() {
    return state.message();
  }

  public Level level() {
    return state.level();
  }

  /**
   * The event as one line of JSON without the end of the line (alerts.md section 3.1): what {@code
   * log, exec, tcp} and {@code post} send.
   *
   * @throws IllegalArgumentException if the data has a NaN or an infinite number
   */
  public String json() {
    StringBuilder to = new StringBuilder(512).append("{\"id\":");
    Json.appendString(to, state.id()).append(",\"message\":");
    Json.appendString(to, state.message()).append(",\"details\":");
    Json.appendString(to, state.details()).append(",\"time\":\"");
    Times.appendRfc3339(to, state.time()).append("\",\"duration\":");
    to.append(state.duration())
        .append(",\"level\":\"")
        .append(state.level())
        .append("\",\"data\":");
    data.result().appendJson(to).append(",\"previousLevel\":\"").append(previousLevel);
    return to.append("\",\"recoverable\":").append(data.recoverable()).append('}').toString();
  }

  /** The {@code data} member of {@link #json} alone. */
  public String dataJson() {
    return data.result().appendJson(new StringBuilder(256)).toString();
  }

  /** What templates of handlers see (alerts.md section 3.2, event template data). */
  public TemplateStruct templateData() {
    return new HandlerTemplateData(this);
  }

  /** What templates over the whole alert data see (alerts.md section 3.2, alert data templates). */
  public TemplateStruct alertData() {
    return new AlertTemplateData(this);
  }

  /** Duration as templates and the API print it. */
  public String durationText() {
    return Durations.go(state.duration());
  }

  /** The tags of the event. */
  public Tags tags() {
    return data.tags();
  }
}
