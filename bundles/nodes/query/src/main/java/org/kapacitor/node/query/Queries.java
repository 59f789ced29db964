package org.kapacitor.node.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.influxdb.QueryListener;
import org.kapacitor.api.node.BatchSource;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;
import org.kapacitor.api.text.Times;

/**
 * Asks InfluxDB at every tick of a schedule, one query at a time, and passes on what it answers
 * (nodes.md section 6.4).
 */
final class Queries implements BatchSource {
  /** Rows that may wait for the task before the rest of an answer is read. */
  private static final long MAX_WAITING_ROWS = 200_000;

  /** Makes the query of a tick. */
  interface Asking {

    /**
     * The query of a tick.
     *
     * @param tick time of the tick, without the offset
     */
    BatchQuery at(long tick);
  }

  private final NodeContext context;
  private final Schedule schedule;
  private final long offset;
  private final Asking live;
  private final Asking listed;
  private final Timer timer;
  private final ArrayDeque<Long> waiting = new ArrayDeque<>();
  private final Room room = new Room(MAX_WAITING_ROWS);
  private Counter batches;
  private Counter points;
  private InfluxDb influx;
  private String cluster;
  private AutoCloseable underWay;
  private OptionalLong due = OptionalLong.empty();
  private boolean started;

  /**
   * Queries on a schedule.
   *
   * @param offset by which the queries lag behind the ticks
   * @param live makes the queries of a task that runs
   * @param listed makes those for recordings
   */
  Queries(NodeContext context, Schedule schedule, long offset, Asking live, Asking listed) {
    this.context = context;
    this.schedule = schedule;
    this.offset = offset;
    this.live = live;
    this.listed = listed;
    this.timer = context.timer(null);
  }

  /** Begins with the schedule, unless the task is fed with recorded data. */
  Queries start(InfluxDb from, String ofCluster) {
    influx = from;
    cluster = ofCluster;
    if (!context.replayed()) {
      batches = context.counter("batches_queried");
      points = context.counter("points_queried");
      due = schedule.first(context.now());
      timer.at(context.now());
    }
    return this;
  }

  /** The task starts and then fails, as the original's does. */
  private void checkCluster() {
    if (!influx.available()) {
      throw new NodeException("InfluxDB not configured, cannot query InfluxDB for batch query");
    }
    try {
      influx.cluster(cluster);
    } catch (NodeException e) {
      throw new NodeException("failed to get InfluxDB client: " + e.getMessage());
    }
  }

  private void waitFor(OptionalLong tick) {
    due = tick;
    tick.ifPresent(timer::at);
  }

  @Override
  public void timer(long now, Output out) {
    if (!started) {
      started = true;
      checkCluster();
      waitFor(due);
      return;
    }
    long tick = due.orElse(now);
    take(schedule.time(tick, Math.max(now, tick)));
    OptionalLong next = schedule.next(tick);
    long missed = 0;
    while (next.isPresent() && next.getAsLong() <= now) {
      missed++;
      next = schedule.next(next.getAsLong());
    }
    if (missed > 0) {
      skipped(missed + " queries after that of " + Times.rfc3339(tick) + ": the clock has jumped");
    }
    waitFor(next);
  }

  private void take(long tick) {
    if (underWay == null) {
      ask(tick);
    } else if (waiting.size() < schedule.waiting()) {
      waiting.add(tick);
    } else {
      skipped("query of " + Times.rfc3339(tick) + ": earlier ones are still under way");
    }
  }

  private void skipped(String what) {
    context.error("skipped query", new InfluxException(what));
    context.problem("skipped " + what);
  }

  private void ask(long tick) {
    BatchQuery query = live.at(tick);
    Answer answer = new Answer(query);
    // The answer may come before the call returns.
    underWay = answer;
    try {
      AutoCloseable call = influx.cluster(query.cluster()).query(query.query(), answer);
      if (underWay == answer) {
        underWay = call;
      }
    } catch (NodeException e) {
      over();
      failed(new InfluxException(e.getMessage()));
    }
  }

  /** A query has ended. */
  private void over() {
    underWay = null;
    if (!waiting.isEmpty()) {
      ask(waiting.poll());
    }
  }

  private void failed(InfluxException cause) {
    context.error("error executing query", cause);
    context.problem("error executing query: " + cause.getMessage());
  }

  private void batch(BatchQuery query, QueriedSeries series) {
    room.give(series.rows().size());
    batches.add(1);
    points.add(series.rows().size());
    context.input().batch(series.batch(context, query.byName(), query.end(series)));
  }

  /** Takes an answer on a thread of the client and hands it to that of the task. */
  private final class Answer implements QueryListener, AutoCloseable {
    private final BatchQuery query;

    Answer(BatchQuery query) {
      this.query = query;
    }

    @Override
    public Series series(String name, Tags tags) {
      return context.series(name, tags);
    }

    @Override
    public Layout layout() {
      return context.layout();
    }

    @Override
    public void take(QueriedSeries series) throws InterruptedException {
      room.take(series.rows().size());
      context.later(() -> batch(query, series));
    }

    @Override
    public void skipped(InfluxException cause) {
      context.later(() -> context.error("failed to understand query result", cause));
    }

    @Override
    public void end() {
      context.later(
          () -> {
            context.problem("");
            over();
          });
    }

    @Override
    public void failed(InfluxException cause) {
      context.later(
          () -> {
            Queries.this.failed(cause);
            over();
          });
    }

    @Override
    public void close() {
      // Not sent yet: there is nothing to end.
    }
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    out.batch(batch);
  }

  @Override
  public List<BatchQuery> queries(long start, long stop, long now) {
    List<BatchQuery> queries = new ArrayList<>();
    OptionalLong tick = schedule.listed(start);
    while (tick.isPresent() && tick.getAsLong() <= stop && tick.getAsLong() - offset <= now) {
      queries.add(listed.at(tick.getAsLong()));
      tick = schedule.listed(tick.getAsLong());
    }
    return queries;
  }

  @Override
  public void state(StateIo io) {
    long saved = io.int64("due", due.orElse(Long.MIN_VALUE));
    if (io.restoring() && saved > context.now()) {
      due = OptionalLong.of(saved);
    }
  }

  @Override
  public void close() {
    room.close();
    if (underWay != null) {
      try {
        underWay.close();
      } catch (Exception e) {
        context.error("failed to end a query", new InfluxException(e.getMessage(), e));
      }
    }
  }
}
