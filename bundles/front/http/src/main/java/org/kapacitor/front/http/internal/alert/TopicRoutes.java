package org.kapacitor.front.http.internal.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Times;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Query;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.text.Glob;
import org.kapacitor.front.http.internal.text.GoText;

/** Topics and their events over HTTP (http-api.md section 7, alerts.md section 2.8). */
public final class TopicRoutes {
  private static final String PATH = "/alerts/topics";
  private static final String LIST = ApiPath.BASE + PATH;
  private static final String ONE = LIST + "/{topic}";
  private static final String HANDLERS = ONE + "/handlers";
  private static final String HANDLER = HANDLERS + "/{handler}";
  private static final String SPEC = "JSON object with id, kind, options and match";

  private final Topics topics;
  private final HandlerEndpoints handlers;

  /** Routes to a service. */
  public TopicRoutes(Topics topics) {
    this.topics = topics;
    handlers = new HandlerEndpoints(topics);
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "GET",
            this::list,
            Operation.of(LIST, "Lists topics by id.")
                .query("pattern", "Glob that ids must fit; all if empty.")
                .query("min-level", "Lowest level of topics, OK by default.")
                .answers(200, 400)),
        reading(),
        Route.of(
            "POST",
            call -> handlers.create(path(call), call),
            Operation.of(HANDLERS, "Defines a handler.").takes(SPEC).answers(200, 400, 500)),
        Route.of(
            "PUT",
            call -> handlers.replace(path(call), call),
            Operation.of(HANDLER, "Replaces a handler.").takes(SPEC).answers(200, 400, 404, 500)),
        Route.of(
            "PATCH",
            call -> handlers.patch(path(call), call),
            Operation.of(HANDLER, "Changes a handler.")
                .takes("JSON patch (RFC 6902) of an object with id, topic, kind, options and match")
                .answers(200, 400, 404, 500)),
        Route.of(
            "DELETE",
            this::delete,
            Operation.of(ONE, "Deletes a topic with its events, if it exists.").answers(204),
            Operation.of(HANDLER, "Deletes a handler, if it exists.").answers(204, 500)));
  }

  private Route reading() {
    return Route.of(
        "GET",
        this::get,
        Operation.of(ONE, "A topic.").answers(200, 404),
        Operation.of(ONE + "/events", "Lists the events of a topic.")
            .query("min-level", "Lowest level of events, OK by default.")
            .answers(200, 400, 500),
        Operation.of(ONE + "/events/{event}", "An event.").answers(200, 404),
        Operation.of(HANDLERS, "Lists the handlers of a topic by id.")
            .query("pattern", "Glob that ids must fit; all if empty.")
            .answers(200, 400),
        Operation.of(HANDLER, "A handler.").answers(200, 404));
  }

  private static TopicPath path(Call call) {
    return new TopicPath(call.rest());
  }

  /** The pattern that a query asks for. */
  static Glob pattern(Query query) throws ApiException {
    return Glob.parse(query.first("pattern"))
        .orElseThrow(() -> ApiException.invalid("invalid pattern: syntax error in pattern"));
  }

  private Answer list(Call call) throws ApiException {
    Query query = call.query();
    Glob pattern = pattern(query);
    Level minLevel = LevelText.read(query.first("min-level"));
    List<Map<String, Object>> found =
        topics.topics(minLevel).stream()
            .filter(topic -> pattern.matches(topic.id()))
            .map(TopicRoutes::json)
            .toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", requestLink(call));
    json.put("topics", found);
    return Answer.json(json);
  }

  /** Lists of topics and handlers link to the request as it was sent. */
  static Map<String, Object> requestLink(Call call) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", "self");
    link.put("href", call.uri());
    return link;
  }

  private Answer get(Call call) throws ApiException {
    TopicPath path = path(call);
    return switch (path.kind()) {
      case TOPIC -> topic(path.topic());
      case EVENTS -> events(path.topic(), call);
      case EVENT -> event(path.topic(), path.event());
      case HANDLERS -> handlers.list(path, call);
      case HANDLER -> handlers.get(path);
    };
  }

  private Answer topic(String id) throws ApiException {
    TopicState topic =
        topics
            .topic(id)
            .orElseThrow(() -> ApiException.notFound("unknown topic: " + GoText.quote(id)));
    return Answer.json(json(topic));
  }

  private Answer events(String topic, Call call) throws ApiException {
    Level minLevel = LevelText.read(call.query().first("min-level"));
    List<EventState> events =
        topics
            .events(topic, minLevel)
            .orElseThrow(
                () ->
                    ApiException.failed(
                        "failed to get topic events: unknown topic " + GoText.quote(topic)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink(PATH + '/' + topic + "/events"));
    json.put("topic", topic);
    json.put("events", events.stream().map(event -> json(topic, event)).toList());
    return Answer.json(json);
  }

  private Answer event(String topic, String id) throws ApiException {
    EventState event =
        topics
            .event(topic, id)
            .orElseThrow(
                () ->
                    ApiException.notFound(
                        "unknown event %s in topic %s"
                            .formatted(GoText.quote(id), GoText.quote(topic))));
    return Answer.json(json(topic, event));
  }

  private Answer delete(Call call) {
    TopicPath path = path(call);
    if (path.namesHandler()) {
      topics.remove(path.topic(), path.handler());
    } else {
      topics.delete(path.topic());
    }
    return Answer.NO_CONTENT;
  }

  private static Map<String, Object> json(TopicState topic) {
    String path = PATH + '/' + topic.id();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink(path));
    json.put("id", topic.id());
    json.put("level", topic.level().name());
    json.put("collected", topic.collected());
    json.put("events-link", ApiPath.link("events", path + "/events"));
    json.put("handlers-link", ApiPath.link("handlers", path + "/handlers"));
    return json;
  }

  private static Map<String, Object> json(String topic, EventState event) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("message", event.message());
    state.put("details", event.details());
    state.put("time", Times.rfc3339(event.time()));
    state.put("duration", Durations.go(event.duration()));
    state.put("level", event.level().name());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink(PATH + '/' + topic + "/events/" + event.id()));
    json.put("id", event.id());
    json.put("state", state);
    return json;
  }
}
