package org.kapacitor.front.http.internal.stats;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.front.http.internal.server.HttpCounters;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;

/** What the page of metrics shows. */
final class Metrics {
  private static final double NANOS_PER_SECOND = 1e9;

  private final ServerFigures server;
  private final HttpCounters http;
  private final MetricsPage page = new MetricsPage();

  private Metrics(ServerFigures server, HttpCounters http) {
    this.server = server;
    this.http = http;
  }

  /** The page as it is now. */
  static String page(ServerFigures server, HttpCounters http) {
    return new Metrics(server, http).text();
  }

  private String text() {
    page.gauge("kapacitor_info", "The version as label, always 1.", 1, "version", server.version());
    addPoints();
    List<Task> tasks = server.tasks().all();
    addTasks(tasks);
    tasks.forEach(this::addTask);
    addTopics();
    addHttp();
    addProcess();
    addMachine();
    return page.text();
  }

  private void addPoints() {
    for (IngressStatistics points : server.ingress()) {
      page.counter(
          "kapacitor_points_received_total",
          "Points written.",
          points.points(),
          "database",
          points.database(),
          "retention_policy",
          points.retentionPolicy(),
          "measurement",
          points.measurement());
    }
  }

  private void addTasks(List<Task> tasks) {
    String help = "Tasks that are defined.";
    long enabled = ServerFigures.enabled(tasks);
    page.gauge("kapacitor_tasks", help, enabled, "status", "enabled");
    page.gauge("kapacitor_tasks", help, tasks.size() - enabled, "status", "disabled");
    page.gauge(
        "kapacitor_tasks_failing", "Tasks that are enabled and do not run.", server.failing(tasks));
  }

  private void addTask(Task task) {
    boolean executing = server.tasks().executing(task.id());
    page.gauge(
        "kapacitor_task_executing",
        "Whether a task takes data.",
        executing ? 1 : 0,
        "task",
        task.id());
    server.tasks().statistics(task.id()).ifPresent(run -> addRun(task.id(), run));
  }

  private void addRun(String task, TaskStatistics run) {
    page.gauge(
        "kapacitor_task_throughput",
        "Points or batches per second that come in.",
        run.throughput(),
        "task",
        task);
    run.nodes()
        .forEach(
            (node, values) -> {
              String[] labels = {
                "task", task, "node", node, "kind", run.kinds().getOrDefault(node, "")
              };
              values.forEach((name, value) -> addNode(name, value, labels));
            });
  }

  private void addNode(String name, Object value, String[] labels) {
    if (!(value instanceof Number number)) {
      return;
    }
    switch (name) {
      case "avg_exec_time_ns" ->
          page.gauge(
              "kapacitor_node_execution_seconds",
              "How long a node takes for a message, on average.",
              number.doubleValue() / NANOS_PER_SECOND,
              labels);
      case "working_cardinality" ->
          page.gauge(
              "kapacitor_node_working_cardinality",
              "Groups a node works on.",
              number.doubleValue(),
              labels);
      default ->
          page.counter(
              "kapacitor_node_" + name + "_total",
              "Counter " + name + " of nodes.",
              number.doubleValue(),
              labels);
    }
  }

  private void addTopics() {
    for (TopicState topic : server.allTopics()) {
      addEvents("collected", "Events a topic got.", topic.id(), topic.collected());
      addEvents("delivered", "Events that handlers delivered.", topic.id(), topic.delivered());
      addEvents("failed", "Events that could not be delivered.", topic.id(), topic.failed());
      addEvents("dropped", "Events that found a full queue.", topic.id(), topic.dropped());
      page.gauge(
          "kapacitor_topic_level",
          "Worst level of a topic's events: 0 OK, 1 INFO, 2 WARNING, 3 CRITICAL.",
          topic.level().ordinal(),
          "topic",
          topic.id());
    }
  }

  private void addEvents(String what, String help, String topic, long count) {
    page.counter("kapacitor_topic_" + what + "_total", help, count, "topic", topic);
  }

  private void addHttp() {
    page.counter("kapacitor_http_requests_total", "Requests taken.", http.requests());
    page.counter(
        "kapacitor_http_request_body_bytes_total",
        "Bytes of request bodies as they came in.",
        http.bodyBytes());
    for (Map.Entry<Integer, Long> answers : http.answers().entrySet()) {
      page.counter(
          "kapacitor_http_answers_total",
          "Answers given.",
          answers.getValue(),
          "status",
          answers.getKey().toString());
    }
  }

  private void addProcess() {
    page.gauge(
        "process_start_time_seconds",
        "When the process started, in seconds since 1970.",
        JavaProcess.startMillis() / 1000.0);
    OptionalDouble cpu = JavaProcess.operatingSystem("ProcessCpuTime");
    cpu.ifPresent(
        nanos ->
            page.counter(
                "process_cpu_seconds_total",
                "Processor time the process took.",
                nanos / NANOS_PER_SECOND));
    page.gauge(
        "process_resident_memory_bytes", "Memory the process has.", JavaProcess.residentBytes());
    page.gauge(
        "process_open_fds",
        "Files and connections that are open.",
        JavaProcess.operatingSystem("OpenFileDescriptorCount"));
    page.gauge(
        "process_max_fds",
        "Files and connections that can be open.",
        JavaProcess.operatingSystem("MaxFileDescriptorCount"));
  }

  private void addMachine() {
    addMemory("heap", JavaProcess.heap());
    addMemory("nonheap", JavaProcess.nonHeap());
    for (GarbageCollectorMXBean collector : JavaProcess.collectors()) {
      page.counter(
          "jvm_gc_collections_total",
          "Garbage collections.",
          collector.getCollectionCount(),
          "gc",
          collector.getName());
      page.counter(
          "jvm_gc_collection_seconds_total",
          "Time spent on garbage collections.",
          collector.getCollectionTime() / 1000.0,
          "gc",
          collector.getName());
    }
    page.gauge("jvm_threads_current", "Threads.", JavaProcess.threads());
    page.gauge("jvm_classes_loaded", "Classes.", JavaProcess.classes());
  }

  private void addMemory(String area, MemoryUsage memory) {
    page.gauge("jvm_memory_used_bytes", "Memory in use.", memory.getUsed(), "area", area);
    page.gauge(
        "jvm_memory_committed_bytes",
        "Memory taken from the system.",
        memory.getCommitted(),
        "area",
        area);
    page.gauge(
        "jvm_memory_max_bytes",
        "Memory there can be; -1 if it is not limited.",
        memory.getMax(),
        "area",
        area);
  }
}
