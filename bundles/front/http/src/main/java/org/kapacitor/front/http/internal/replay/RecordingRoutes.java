package org.kapacitor.front.http.internal.replay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.kapacitor.front.http.internal.text.ApiTime;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.Recordings;

/** Recordings over HTTP (http-api.md section 5). */
public final class RecordingRoutes {
  private static final String LIST = ApiPath.BASE + "/recordings";
  private static final String ONE = LIST + "/{id}";
  private static final List<String> FIELDS =
      List.of("link", "id", "type", "size", "date", "error", "status", "progress");

  private final Recordings recordings;

  /** Routes to a service. */
  public RecordingRoutes(Recordings recordings) {
    this.recordings = recordings;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            this::recordStream,
            Operation.of(LIST + "/stream", "Begins to record what a stream task gets.")
                .takes("JSON object with id (optional), task and stop, a time")
                .answers(201, 400, 404, 500)),
        Route.of(
            "GET",
            this::list,
            ListQuery.parameters(Operation.of(LIST, "Lists recordings, the newest first."))
                .answers(200, 400)),
        Route.of(
            "GET",
            this::get,
            Operation.of(ONE, "A recording; status 202 while it runs.")
                .answers(200, 202, 400, 500)),
        Route.of(
            "DELETE",
            this::delete,
            Operation.of(ONE, "Deletes a recording and its file, if it exists.")
                .answers(204, 400, 500)));
  }

  private Answer recordStream(Call call) throws ApiException {
    try {
      Fields fields = Fields.of(call.json(), "client.RecordStreamOptions");
      String id = fields.text("id");
      String task = fields.text("task");
      Instant stop = fields.time("stop");
      return Answer.json(201, json(recordings.recordStream(id, task, stop)));
    } catch (JsonException e) {
      throw ApiException.invalid(e.getMessage());
    }
  }

  private Answer list(Call call) throws ApiException {
    ListQuery query = ListQuery.of(call.query(), FIELDS);
    Stream<Recording> ordered =
        recordings.all().stream().sorted(JobView.order(Recording::date, Recording::id));
    List<Object> items =
        query.select(
            ordered,
            Recording::id,
            (recording, field, to) -> JobView.field(json(recording), FIELDS, field, to));
    return Answer.json(Map.of("recordings", items));
  }

  private Answer get(Call call) throws ApiException {
    String id = id(call);
    Recording recording =
        recordings
            .find(id)
            .orElseThrow(() -> ApiException.failed("error finding recording: no recording exists"));
    return Answer.json(recording.status() == JobStatus.RUNNING ? 202 : 200, json(recording));
  }

  private Answer delete(Call call) throws ApiException {
    recordings.delete(id(call));
    return Answer.NO_CONTENT;
  }

  private static String id(Call call) throws ApiException {
    if (call.rest().isEmpty()) {
      throw ApiException.invalid("must specify recording id on path");
    }
    return call.rest();
  }

  private static Map<String, Object> json(Recording recording) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/recordings/" + recording.id()));
    json.put("id", recording.id());
    json.put("type", recording.type().text());
    json.put("size", recording.size());
    json.put("date", ApiTime.text(recording.date()));
    json.put("error", recording.error());
    json.put("status", JobView.status(recording.status()));
    json.put("progress", recording.progress());
    return json;
  }
}
