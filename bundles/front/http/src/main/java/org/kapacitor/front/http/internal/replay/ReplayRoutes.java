package org.kapacitor.front.http.internal.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.ListQuery;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.task.StatisticsView;
import org.kapacitor.front.http.internal.text.ApiTime;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.Replays;

/** Replays over HTTP (http-api.md section 6). */
public final class ReplayRoutes {
  private static final String LIST = ApiPath.BASE + "/replays";
  private static final String ONE = LIST + "/{id}";
  private static final List<String> FIELDS =
      List.of(
          "link",
          "id",
          "recording",
          "task",
          "recording-time",
          "clock",
          "date",
          "error",
          "status",
          "progress");

  private final Replays replays;

  /** Routes to a service. */
  public ReplayRoutes(Replays replays) {
    this.replays = replays;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            this::replay,
            Operation.of(LIST, "Begins to replay a recording against a task.")
                .takes(
                    "JSON object with id (optional), task, recording, recording-time (false by"
                        + " default) and clock: fast (default) or real")
                .answers(201, 400, 404, 500)),
        Route.of(
            "GET",
            this::list,
            ListQuery.parameters(Operation.of(LIST, "Lists replays, the newest first."))
                .answers(200, 400)),
        Route.of(
            "GET",
            this::get,
            Operation.of(ONE, "A replay; status 202 while it runs.").answers(200, 202, 400, 404)),
        Route.of(
            "DELETE",
            this::delete,
            Operation.of(ONE, "Deletes a replay, if it exists; one that runs goes on.")
                .answers(204, 400)));
  }

  private Answer replay(Call call) throws ApiException {
    try {
      Fields fields = Fields.of(call.json(), "client.CreateReplayOptions");
      String id = fields.text("id");
      String task = fields.text("task");
      String recording = fields.text("recording");
      boolean recordingTime = fields.flag("recording-time");
      boolean real =
          fields.word("clock", "Clock", List.of("fast", "real")).filter("real"::equals).isPresent();
      return Answer.json(201, json(replays.replay(id, task, recording, recordingTime, real)));
    } catch (JsonException e) {
      throw ApiException.invalid(e.getMessage());
    }
  }

  private Answer list(Call call) throws ApiException {
    ListQuery query = ListQuery.of(call.query(), FIELDS);
    Stream<Replay> ordered = replays.all().stream().sorted(JobView.order(Replay::date, Replay::id));
    List<Object> items =
        query.select(
            ordered,
            Replay::id,
            (replay, field, to) -> JobView.field(json(replay), FIELDS, field, to));
    return Answer.json(Map.of("replays", items));
  }

  private Answer get(Call call) throws ApiException {
    String id = id(call);
    Replay replay =
        replays
            .find(id)
            .orElseThrow(() -> ApiException.notFound("could not find replay: no replay exists"));
    return Answer.json(replay.status() == JobStatus.RUNNING ? 202 : 200, json(replay));
  }

  private Answer delete(Call call) throws ApiException {
    replays.delete(id(call));
    return Answer.NO_CONTENT;
  }

  private static String id(Call call) throws ApiException {
    if (call.rest().isEmpty()) {
      throw ApiException.invalid("must specify replay id on path");
    }
    return call.rest();
  }

  private static Map<String, Object> json(Replay replay) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/replays/" + replay.id()));
    json.put("id", replay.id());
    json.put("task", replay.task());
    json.put("recording", replay.recording());
    json.put("recording-time", replay.recordingTime());
    json.put("clock", replay.realClock() ? "real" : "fast");
    json.put("date", ApiTime.text(replay.date()));
    json.put("error", replay.error());
    json.put("status", JobView.status(replay.status()));
    json.put("progress", replay.progress());
    boolean finished = replay.status() == JobStatus.FINISHED;
    Map<String, Map<String, Object>> nodes = finished ? replay.nodes() : Map.of();
    json.put("stats", StatisticsView.json(OptionalDouble.empty(), nodes));
    return json;
  }
}
