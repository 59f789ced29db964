package org.kapacitor.node.influxdbout;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.LineText;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.InfluxCluster;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.InfluxWriter;
import org.kapacitor.api.influxdb.WriteListener;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;
import org.kapacitor.api.plan.DbRp;

/** Collects points by where they are written to, and sends them when there are enough. */
final class Writing implements NodeOperator {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FAILED = "failed to write points to InfluxDB";

  private final InfluxDbOutNode.Options options;
  private final Precision precision;
  private final NodeContext context;
  private final Counter written;
  private final Counter failures;
  private final Timer timer;
  private final Map<DbRp, PointBuffer> buffers = new LinkedHashMap<>();
  private final PerSeries<Destination> destinations;
  private final PointBuffer ofBatches;

  /** What became of requests, as the client's threads tell it. */
  private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();

  private InfluxWriter writer;

  Writing(InfluxDbOutNode.Options options, Precision precision, NodeContext context) {
    this.options = options;
    this.precision = precision;
    this.context = context;
    written = context.counter("points_written");
    failures = context.counter("write_errors");
    destinations = context.perSeries(this::destination);
    ofBatches = buffer(new DbRp(options.database(), options.retentionPolicy()));
    timer = context.timer(null);
    timer.after(options.flushInterval().toNanos());
  }

  /** Begins to write to a cluster. */
  Writing to(InfluxCluster cluster) {
    writer = cluster.writer(new Outcomes());
    if (options.create()) {
      writer.createDatabase(new DbRp(options.database(), options.retentionPolicy()));
    }
    return this;
  }

  /**
   * Where points of a series go.
   *
   * @param tags as they are in a line
   */
  private record Destination(PointBuffer buffer, String tags) {}

  private Destination destination(Series series) {
    String database = options.database().isEmpty() ? series.database() : options.database();
    String policy =
        options.retentionPolicy().isEmpty() ? series.retentionPolicy() : options.retentionPolicy();
    Tags tags = series.tags();
    for (Map.Entry<String, String> tag : options.tag().entrySet()) {
      tags = tags.with(tag.getKey(), tag.getValue());
    }
    StringBuilder text = new StringBuilder();
    LineText.appendTags(text, tags);
    return new Destination(buffer(new DbRp(database, policy)), text.toString());
  }

  private PointBuffer buffer(DbRp target) {
    return buffers.computeIfAbsent(
        target, to -> new PointBuffer(to, precision, options.writeConsistency()));
  }

  private String name(String ofData) {
    return options.measurement().isEmpty() ? ofData : options.measurement();
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Destination destination = destinations.get(point.series());
    destination.buffer().add(name(point.name()), destination.tags(), point);
    sendIfFull(destination.buffer());
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    String name = name(batch.name());
    for (int i = 0; i < batch.size(); i++) {
      Point row = batch.row(i);
      ofBatches.add(name, destinations.get(row.series()).tags(), row);
    }
    sendIfFull(ofBatches);
  }

  private void sendIfFull(PointBuffer buffer) {
    if (buffer.points() >= options.buffer()) {
      send(buffer);
    }
  }

  private void send(PointBuffer buffer) {
    if (buffer.points() > 0) {
      writer.write(buffer.empty());
    }
  }

  @Override
  public void timer(long now, Output out) {
    buffers.values().forEach(this::send);
    timer.after(options.flushInterval().toNanos());
  }

  @Override
  public void barrier(int parent, Group group, long time, Output out) {
    // Nothing is behind this node.
  }

  @Override
  public void deleteGroup(int parent, Group group, Output out) {
    // There is nothing to forget.
  }

  @Override
  public void end(Output out) {
    buffers.values().forEach(this::send);
    writer.flush(PATIENCE);
    settle();
  }

  @Override
  public void close() {
    if (writer != null) {
      writer.flush(PATIENCE);
      writer.close();
      settle();
    }
  }

  @Override
  public void state(StateIo io) {
    String[] targets =
        io.texts(
            "targets",
            buffers.keySet().stream()
                .flatMap(to -> Stream.of(to.database(), to.retentionPolicy()))
                .toArray(String[]::new));
    for (int i = 0; i < targets.length; i += 2) {
      buffer(new DbRp(targets[i], targets[i + 1])).state(io.part("buffer" + i));
    }
  }

  /** Counts what became of requests; on the task's own thread. */
  private void settle() {
    for (Runnable outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
      outcome.run();
    }
  }

  private void failed(InfluxException cause) {
    failures.add(1);
    context.error(FAILED, cause);
    context.problem(FAILED + ": " + cause.getMessage());
  }

  /** Is told by the client's threads. */
  private final class Outcomes implements WriteListener {

    private void add(Runnable outcome) {
      outcomes.add(outcome);
      context.later(Writing.this::settle);
    }

    @Override
    public void written(int points) {
      add(
          () -> {
            written.add(points);
            context.problem("");
          });
    }

    @Override
    public void refused(int points, InfluxException cause) {
      add(() -> failed(cause));
    }

    @Override
    public void postponed(InfluxException cause) {
      add(() -> failed(cause));
    }

    @Override
    public void notCreated(InfluxException cause) {
      add(
          () ->
              context.error(
                  "failed to create database",
                  cause,
                  "database",
                  options.database(),
                  "cluster",
                  options.cluster()));
    }

    @Override
    public void dropped(int points) {
      add(
          () -> {
            context.counter("points_dropped").add(points);
            context.error(
                "points are lost", new InfluxException(points + " points were not written"));
          });
    }
  }
}
