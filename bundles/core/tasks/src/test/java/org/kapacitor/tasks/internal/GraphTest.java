package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.COLLECTING;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.internal.graph.RunningGraph;

/** tickscript.md sections 8.2 and 8.3. */
class GraphTest {
  private static final String FORKED =
      "var s = stream\nvar a = s|from()\nvar b = s|from()\na|collect()\nb|collect()\na|collect()\n";

  private final Workbench bench = new Workbench();
  private final StoredTasks tasks = bench.open();

  @AfterEach
  void close() {
    tasks.close();
    bench.close();
  }

  private String dot(Task task, DotView view) {
    return tasks.dot(task, view).orElseThrow();
  }

  @Test
  void drawsATaskThatDoesNotRun() {
    Task task = tasks.create(disabled("my-task.1", COLLECTING));
    assertThat(dot(task, DotView.ATTRIBUTES))
        .isEqualTo("digraph my-task.1 {\nstream0 -> from1;\nfrom1 -> collect2;\n}")
        .isEqualTo(dot(task, DotView.LABELS));
  }

  @Test
  void drawsForksInTopologicalOrder() {
    Task task = tasks.create(disabled("t", FORKED));
    assertThat(dot(task, DotView.ATTRIBUTES))
        .isEqualTo(
            """
            digraph t {
            stream0 -> from1;
            stream0 -> from2;
            from2 -> collect4;
            from1 -> collect3;
            from1 -> collect5;
            }""");
  }

  @Test
  void leavesTheRootOfBatchTasksOut() {
    Task task = tasks.create(disabled("t", "batch|query('q')|trouble()"));
    assertThat(dot(task, DotView.ATTRIBUTES)).isEqualTo("digraph t {\nquery1 -> trouble2;\n}");
  }

  private Task running() throws InterruptedException {
    Task task = tasks.create(enabled("t", COLLECTING));
    bench.write("cpu v=1 1\ncpu v=2 2\ncpu v=3 3\n");
    for (int i = 0; i < 3; i++) {
      bench.collect.next();
    }
    return task;
  }

  private static String masked(String dot) {
    return dot.replaceAll("avg_exec_time_ns=(\"?)[^\" \\\\]+", "avg_exec_time_ns=$1T")
        .replaceAll("[0-9.]+ points/s", "N points/s");
  }

  @Test
  void drawsATaskThatRunsWithAttributes() throws InterruptedException {
    assertThat(masked(dot(running(), DotView.ATTRIBUTES)))
        .isEqualTo(
            """
            digraph t {
            graph [throughput="N points/s"];

            stream0 [avg_exec_time_ns="T" errors="0" working_cardinality="0" ];
            stream0 -> from1 [processed="3"];

            from1 [avg_exec_time_ns="T" errors="0" working_cardinality="0" ];
            from1 -> collect2 [processed="3"];

            collect2 [avg_exec_time_ns="T" errors="0" working_cardinality="0" ];
            }""");
  }

  @Test
  void drawsATaskThatRunsWithLabels() throws InterruptedException {
    assertThat(masked(dot(running(), DotView.LABELS)))
        .isEqualTo(
            """
            digraph t {
            graph [label="Throughput: N points/s" forcelabels=true pad="0.8,0.5"];

            stream0 [xlabel="avg_exec_time_ns=T\\rerrors=0\\rworking_cardinality=0"];
            stream0 -> from1 [label="processed=3"];

            from1 [xlabel="avg_exec_time_ns=T\\rerrors=0\\rworking_cardinality=0"];
            from1 -> collect2 [label="processed=3"];

            collect2 [xlabel="avg_exec_time_ns=T\\rerrors=0\\rworking_cardinality=0"];
            }""");
  }

  private Plan plan(String script) {
    tasks.create(disabled("planned", script));
    return tasks.plan("planned");
  }

  @Test
  void showsDurationsNumbersAndThroughputAsTheOriginalDoes() {
    TaskStatistics statistics =
        new TaskStatistics(
            1234.567,
            Map.of(
                "from1",
                Map.of("zeta", 1L, "avg_exec_time_ns", 1_500_000L, "alpha", 2.5, "emitted", 9L)),
            Map.of(),
            List.of());
    assertThat(RunningGraph.text("x", plan(COLLECTING), statistics, DotView.ATTRIBUTES))
        .contains("graph [throughput=\"1234.57 points/s\"];")
        .contains("\nfrom1 [alpha=\"2.5\" avg_exec_time_ns=\"1.5ms\" zeta=\"1\" ];\n");
  }

  @Test
  void ordersChildrenTopologically() {
    TaskStatistics statistics =
        new TaskStatistics(
            0,
            Map.of(),
            Map.of(),
            List.of(
                new EdgeStatistics("stream0", "from1", "stream", 1),
                new EdgeStatistics("stream0", "from2", "stream", 2)));
    String dot = RunningGraph.text("x", plan(FORKED), statistics, DotView.ATTRIBUTES);
    assertThat(dot)
        .contains("stream0 -> from2 [processed=\"2\"];\nstream0 -> from1 [processed=\"1\"];\n");
  }

  @Test
  void countsBatchesOfBatchTasksAndLeavesTheirRootOut() {
    TaskStatistics statistics =
        new TaskStatistics(
            0.5,
            Map.of("batch0", Map.of("errors", 0L), "query1", Map.of("errors", 0L)),
            Map.of(),
            List.of(new EdgeStatistics("batch0", "query1", "batch", 7)));
    assertThat(RunningGraph.text("x", plan("batch|query('q')"), statistics, DotView.ATTRIBUTES))
        .isEqualTo(
            "digraph x {\ngraph [throughput=\"0.50 batches/s\"];\n\nquery1 [errors=\"0\" ];\n}");
  }
}
