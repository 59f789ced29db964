package org.kapacitor.front.console.internal.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.compiler.Var;
import org.kapacitor.front.console.internal.view.Table.Column;
import org.kapacitor.front.console.internal.view.Table.Rows;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.Tasks;

/**
 * A task as {@code kapacitor show} shows it (cli.md section 2), times in UTC.
 *
 * @param head one line for each property
 * @param script in the standard layout
 * @param vars empty if the task has none
 * @param dot the graph, with statistics if the task executes; empty if the script does not compile
 */
public record TaskDetails(List<String> head, String script, Optional<Table> vars, String dot) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM yy HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final String NEVER = "01 Jan 01 00:00 UTC";

  /**
   * Shows a task.
   *
   * @throws RequestException if there is none of that id
   */
  public static TaskDetails of(Tasks tasks, String id) {
    Task task = find(tasks, id);
    return new TaskDetails(
        head(tasks, task),
        Visible.lines(tasks.format(task.script())),
        task.vars().isEmpty() ? Optional.empty() : Optional.of(vars(task.vars())),
        Visible.lines(tasks.dot(task, DotView.ATTRIBUTES).orElse("")));
  }

  /** The task of an id. */
  static Task find(Tasks tasks, String id) {
    return tasks.find(id).orElseThrow(() -> unknown(id));
  }

  /** There is no task of an id. */
  static RequestException unknown(String id) {
    return RequestException.notFound("no task exists with id " + Visible.quoted(id));
  }

  private static List<String> head(Tasks tasks, Task task) {
    return List.of(
        "ID: " + task.id(),
        "Error: " + Visible.line(tasks.error(task)),
        "Template: " + task.templateId(),
        "Type: " + task.type().text(),
        "Status: " + TaskList.status(task),
        "Executing: " + tasks.executing(task.id()),
        "Created: " + time(task.created()),
        "Modified: " + time(task.modified()),
        "LastEnabled: " + task.lastEnabled().map(TaskDetails::time).orElse(NEVER),
        "Databases Retention Policies: " + TaskList.dbrps(task.dbrps()));
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static Table vars(Map<String, Var> vars) {
    Rows rows = new Rows(Column.text("Name"), Column.text("Type"), Column.text("Value"));
    vars.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Utf8Order::compare))
        .forEach(
            var ->
                rows.add(
                    var.getKey(),
                    var.getValue().type().text(),
                    VarText.of(var.getValue().value())));
    return rows.table();
  }
}
