package org.kapacitor.front.http.internal.task;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Query;
import org.kapacitor.front.http.internal.text.ApiTime;
import org.kapacitor.front.http.internal.text.GoText;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.Tasks;

/**
 * Tasks as JSON (http-api.md sections 3.1 and 3.2).
 *
 * @param formatted whether scripts are shown in the standard layout
 * @param dot how graphs of running tasks are shown
 */
record TaskView(Tasks tasks, boolean formatted, DotView dot) {
  /** Fields of tasks in a list. */
  static final List<String> FIELDS =
      List.of(
          "link",
          "id",
          "type",
          "dbrps",
          "script",
          "dot",
          "status",
          "executing",
          "error",
          "stats",
          "created",
          "modified",
          "last-enabled",
          "vars",
          "template-id");

  /** The view that a query asks for. */
  static TaskView of(Tasks tasks, Query query) throws ApiException {
    boolean formatted = ScriptFormat.formatted(query);
    String view = query.first("dot-view");
    if (!List.of("", "attributes", "labels").contains(view)) {
      throw ApiException.invalid("invalid dot-view parameter " + GoText.quote(view));
    }
    return new TaskView(
        tasks, formatted, view.equals("labels") ? DotView.LABELS : DotView.ATTRIBUTES);
  }

  /** The usual view. */
  static TaskView standard(Tasks tasks) {
    return new TaskView(tasks, true, DotView.ATTRIBUTES);
  }

  /**
   * What is shown of one run of a task.
   *
   * @param statistics empty if it does not run
   */
  record Run(boolean executing, Optional<TaskStatistics> statistics, Optional<String> dot) {}

  /** A task as it runs on live data. */
  Map<String, Object> json(Task task) {
    boolean executing = tasks.executing(task.id());
    return json(task, new Run(executing, tasks.statistics(task.id()), tasks.dot(task, dot)));
  }

  /** A task as one of its runs has it. */
  Map<String, Object> json(Task task, Run run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("link", ApiPath.selfLink("/tasks/" + task.id()));
    json.put("id", task.id());
    json.put("template-id", task.templateId());
    json.put("type", task.type().text());
    json.put("dbrps", dbrps(task));
    json.put("script", script(task));
    json.put("vars", VarWriter.json(task.vars()));
    json.put("dot", run.dot().orElse(""));
    json.put("status", status(task));
    json.put("executing", run.executing());
    json.put("error", tasks.error(task));
    json.put("stats", run.executing() ? StatisticsView.json(run.statistics()) : Map.of());
    json.put("created", ApiTime.text(task.created()));
    json.put("modified", ApiTime.text(task.modified()));
    json.put("last-enabled", lastEnabled(task));
    return json;
  }

  /** Adds a field of a task in a list; returns false if there is none of that name. */
  boolean field(Task task, String field, SortedMap<String, Object> to) {
    if (field.equals("template-id")) {
      if (!task.templateId().isEmpty()) {
        to.put(field, task.templateId());
      }
      return true;
    }
    if (!FIELDS.contains(field)) {
      return false;
    }
    to.put(field, value(task, field));
    return true;
  }

  private Object value(Task task, String field) {
    return switch (field) {
      case "link" -> ApiPath.selfLink("/tasks/" + task.id());
      case "type" -> task.type().text();
      case "dbrps" -> dbrps(task);
      case "script" -> script(task);
      case "dot" -> tasks.dot(task, dot).orElse(null);
      case "status" -> status(task);
      case "executing" -> tasks.executing(task.id());
      case "error" -> task.error();
      case "stats" ->
          tasks.executing(task.id()) ? StatisticsView.json(tasks.statistics(task.id())) : null;
      case "created" -> ApiTime.text(task.created());
      case "modified" -> ApiTime.text(task.modified());
      case "last-enabled" -> lastEnabled(task);
      case "vars" -> VarWriter.json(task.vars());
      default -> task.id();
    };
  }

  private static List<Map<String, Object>> dbrps(Task task) {
    return task.dbrps().stream().map(TaskView::dbrp).toList();
  }

  private static Map<String, Object> dbrp(DbRp dbrp) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("db", dbrp.database());
    json.put("rp", dbrp.retentionPolicy());
    return json;
  }

  private String script(Task task) {
    return formatted ? tasks.format(task.script()) : task.script();
  }

  private static String status(Task task) {
    return task.status().name().toLowerCase(Locale.ROOT);
  }

  private static String lastEnabled(Task task) {
    Instant time = task.lastEnabled().orElse(Fields.ZERO_TIME);
    return ApiTime.text(time);
  }
}
