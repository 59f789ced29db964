package org.kapacitor.front.console.internal.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.front.console.internal.view.Table.Column;
import org.kapacitor.front.console.internal.view.Table.Rows;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.Tasks;

/** All tasks, with the columns of {@code kapacitor list tasks} (cli.md section 2). */
public final class TaskList {
  private TaskList() {}

  /** The table. */
  public static Table of(Tasks tasks) {
    Rows rows =
        new Rows(
            Column.text("ID"),
            Column.text("Type"),
            Column.text("Status"),
            Column.text("Executing"),
            Column.text("Databases and Retention Policies"));
    for (Task task : tasks.all()) {
      rows.add(
          task.id(),
          task.type().text(),
          status(task),
          tasks.executing(task.id()),
          dbrps(task.dbrps()));
    }
    return rows.table();
  }

  /** {@code enabled} or {@code disabled}. */
  static String status(Task task) {
    return task.status().name().toLowerCase(Locale.ROOT);
  }

  /** {@code ["db"."rp" "db2"."rp2"]}. */
  static String dbrps(List<DbRp> dbrps) {
    return dbrps.stream()
        .map(dbrp -> Visible.quoted(dbrp.database()) + '.' + Visible.quoted(dbrp.retentionPolicy()))
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
