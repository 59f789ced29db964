package org.kapacitor.front.http.internal.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.engine.Engine;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Call;
import org.kapacitor.front.http.internal.route.ListQuery;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Query;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.tasks.Replays;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.Tasks;

/** Tasks over HTTP (http-api.md sections 2.4 and 3). */
public final class TaskRoutes {
  private static final String LIST = ApiPath.BASE + "/tasks";
  private static final String ONE = LIST + "/{id}";
  private static final String DEFINITION =
      "JSON object with id, template-id, type, dbrps, script, status and vars, all optional";

  private final Tasks tasks;
  private final Replays replays;
  private final Engine engine;

  /** Routes to services. */
  public TaskRoutes(Tasks tasks, Replays replays, Engine engine) {
    this.tasks = tasks;
    this.replays = replays;
    this.engine = engine;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.of(
            "POST",
            this::create,
            Operation.of(LIST, "Defines a task.").takes(DEFINITION).answers(200, 400, 500)),
        Route.of("GET", this::list, withView(listing())),
        Route.of(
            "GET",
            this::get,
            withView(Operation.of(ONE, "A task."))
                .query("replay-id", "Id of a running replay whose statistics are wanted.")
                .answers(200, 400, 404),
            Operation.of(ONE + "/{endpoint}", "The data that an httpOut node serves.")
                .answers(200, 404)),
        Route.of(
            "PATCH",
            this::update,
            Operation.of(ONE, "Changes a task.").takes(DEFINITION).answers(200, 400, 404, 500)),
        Route.of(
            "DELETE",
            this::delete,
            Operation.of(ONE, "Deletes a task, if it exists.").answers(204, 400)));
  }

  private static Operation listing() {
    return ListQuery.parameters(Operation.of(LIST, "Lists tasks by id.")).answers(200, 400);
  }

  private static Operation withView(Operation operation) {
    return ScriptFormat.query(
        operation.query(
            "dot-view", "How the graph shows statistics: attributes (default) or labels."));
  }

  private Answer create(Call call) throws ApiException {
    Task task = tasks.create(TaskRequest.of(call).definition());
    return Answer.json(TaskView.standard(tasks).json(task));
  }

  private Answer update(Call call) throws ApiException {
    String id = id(call);
    TaskRequest request = TaskRequest.of(call);
    if (tasks.find(id).isEmpty()) {
      throw ApiException.notFound("task does not exist, cannot update");
    }
    Task task = tasks.update(id, request.definition());
    return Answer.json(TaskView.standard(tasks).json(task));
  }

  private Answer delete(Call call) throws ApiException {
    tasks.delete(id(call));
    return Answer.NO_CONTENT;
  }

  private static String id(Call call) throws ApiException {
    if (call.rest().isEmpty()) {
      throw ApiException.invalid("must specify task id on path");
    }
    return call.rest();
  }

  private Answer list(Call call) throws ApiException {
    Query query = call.query();
    TaskView view = TaskView.of(tasks, query);
    ListQuery list = ListQuery.of(query, TaskView.FIELDS);
    return Answer.json(Map.of("tasks", list.select(tasks.all().stream(), Task::id, view::field)));
  }

  private Answer get(Call call) throws ApiException {
    String id = id(call);
    Optional<String> served = served(id);
    if (served.isPresent()) {
      return Answer.text(200, served.get());
    }
    Task task = tasks.find(id).orElseThrow(() -> ApiException.notFound("no task exists"));
    Query query = call.query();
    TaskView view = TaskView.of(tasks, query);
    String replay = query.first("replay-id");
    if (replay.isEmpty() || replay.equals("main")) {
      return Answer.json(view.json(task));
    }
    Optional<TaskStatistics> statistics = replayed(replay, task);
    Optional<String> dot = replays.dot(replay, view.dot());
    return Answer.json(view.json(task, new TaskView.Run(true, statistics, dot)));
  }

  private Optional<TaskStatistics> replayed(String replay, Task task) throws ApiException {
    Optional<TaskStatistics> statistics = replays.statistics(replay);
    if (statistics.isEmpty()) {
      throw ApiException.invalid("no running replay with ID: " + replay);
    }
    if (replays.find(replay).filter(found -> found.task().equals(task.id())).isEmpty()) {
      throw ApiException.invalid("replay " + replay + " is not for task: " + task.id());
    }
    return statistics;
  }

  /** What a node serves at a path; the task's id may have slashes as well as the node's path. */
  private Optional<String> served(String path) {
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      Optional<String> body = engine.endpoint(path.substring(0, i), path.substring(i + 1));
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }
}
