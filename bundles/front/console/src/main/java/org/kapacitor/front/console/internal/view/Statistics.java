package org.kapacitor.front.console.internal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.front.console.internal.view.Table.Column;
import org.kapacitor.front.console.internal.view.Table.Rows;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.Tasks;

/** What came in and what tasks do with it (nodes.md section 4). */
public final class Statistics {
  private static final Comparator<String> UTF8 = Utf8Order::compare;
  private static final Comparator<String> NODES =
      Comparator.comparingInt(Statistics::number).thenComparing(UTF8);

  private final Tasks tasks;
  private final Map<Task, TaskStatistics> running = new LinkedHashMap<>();

  private Statistics(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Everything: points by measurement, the tasks that execute, and their nodes. */
  public static List<Table> all(Engine engine, Tasks tasks) {
    Statistics statistics = new Statistics(tasks);
    tasks.all().forEach(statistics::add);
    List<Table> tables = new ArrayList<>(List.of(ingress(engine.ingress())));
    tables.addAll(statistics.tables());
    return tables;
  }

  /**
   * One task and its nodes.
   *
   * @throws RequestException if there is no such task or it does not execute
   */
  public static List<Table> of(Tasks tasks, String id) {
    Statistics statistics = new Statistics(tasks);
    Task task = TaskDetails.find(tasks, id);
    if (!statistics.add(task)) {
      String error = tasks.error(task);
      throw RequestException.invalid(
          "task " + id + " is not executing" + (error.isEmpty() ? "" : ": " + Visible.line(error)));
    }
    return statistics.tables();
  }

  /** With the columns of {@code kapacitor stats ingress} (cli.md section 2). */
  private static Table ingress(List<IngressStatistics> ingress) {
    Rows rows =
        new Rows(
            Column.text("Database"),
            Column.text("Retention Policy"),
            Column.text("Measurement"),
            Column.number("Points Received"));
    ingress.stream()
        .sorted(
            Comparator.comparing(IngressStatistics::database, UTF8)
                .thenComparing(IngressStatistics::retentionPolicy, UTF8)
                .thenComparing(IngressStatistics::measurement, UTF8))
        .forEach(
            of -> rows.add(of.database(), of.retentionPolicy(), of.measurement(), of.points()));
    return rows.table();
  }

  private boolean add(Task task) {
    Optional<TaskStatistics> statistics = tasks.statistics(task.id());
    statistics.ifPresent(of -> running.put(task, of));
    return statistics.isPresent();
  }

  private List<Table> tables() {
    Rows executing = new Rows(Column.text("Task"), Column.number("Throughput"));
    Rows nodes =
        new Rows(
            Column.text("Task"),
            Column.text("Node"),
            Column.number("Collected"),
            Column.number("Emitted"),
            Column.number("Errors"),
            Column.number("Avg Exec Time"),
            Column.text("Further"));
    running.forEach(
        (task, statistics) -> {
          executing.add(task.id(), throughput(task, statistics.throughput()));
          Map<String, Map<String, Object>> sorted = new TreeMap<>(NODES);
          sorted.putAll(statistics.nodes());
          sorted.forEach((node, values) -> addNode(nodes, task.id(), node, values));
        });
    return List.of(executing.table(), nodes.table());
  }

  private static String throughput(Task task, double perSecond) {
    String unit = task.type() == EdgeType.BATCH ? "batches/s" : "points/s";
    return String.format(Locale.ROOT, "%.2f %s", perSecond, unit);
  }

  private static void addNode(Rows rows, String task, String node, Map<String, Object> values) {
    Map<String, Object> rest = new TreeMap<>(UTF8);
    rest.putAll(values);
    rows.add(
        task,
        node,
        taken(rest, "collected"),
        taken(rest, "emitted"),
        taken(rest, "errors"),
        taken(rest, "avg_exec_time_ns") instanceof Long nanos ? Durations.go(nanos) : "",
        rest.entrySet().stream()
            .map(value -> value.getKey() + '=' + text(value.getValue()))
            .collect(Collectors.joining(" ")));
  }

  private static Object taken(Map<String, Object> values, String name) {
    return Optional.ofNullable(values.remove(name)).orElse("");
  }

  private static String text(Object value) {
    return value instanceof Double number ? Floats.general(number) : value.toString();
  }

  /** The number at the end of a node's name, which counts the nodes of a script. */
  private static int number(String node) {
    String digits = node.replaceFirst("^.*?(\\d{0,9})$", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
