package org.kapacitor.front.http.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.BusyException;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.engine.LinesException;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.ReplayRun;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;

/**
 * Keeps what is written, but for the database {@code big}. A line that begins with {@code bad} is
 * wrong; the databases {@code busy}, {@code broken} and {@code slow} are what they say, the last
 * until {@link #release} is called.
 */
final class FakeEngine implements Engine {
  record Write(DbRp target, String text, Precision precision) {}

  final List<Write> writes = Collections.synchronizedList(new ArrayList<>());
  final Map<String, String> endpoints = new ConcurrentHashMap<>();
  final List<IngressStatistics> ingress = new ArrayList<>();
  final CountDownLatch release = new CountDownLatch(1);
  final Semaphore entered = new Semaphore(0);

  @Override
  public void write(DbRp target, byte[] text, int length, Precision precision) {
    if (text.length < length + PADDING) {
      throw new IllegalArgumentException("no padding");
    }
    entered.release();
    if (target.database().equals("big")) {
      return;
    }
    String lines = new String(text, 0, length, StandardCharsets.UTF_8);
    Arrays.fill(text, length, length + PADDING, (byte) '#');
    List<String> wrong = lines.lines().filter(line -> line.startsWith("bad")).toList();
    if (!wrong.isEmpty()) {
      throw new LinesException("unable to parse '" + wrong.get(0) + "': missing fields");
    }
    switch (target.database()) {
      case "busy" -> throw new BusyException("t1");
      case "broken" -> throw new IllegalStateException("TaskMaster is closed");
      case "slow" -> await();
      default -> {}
    }
    writes.add(new Write(target, lines, precision));
  }

  private void await() {
    try {
      if (!release.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody released the write");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TaskRun start(TaskSpec spec) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<List<BatchQuery>> queries(TaskSpec spec, long start, long stop, long now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ReplayRun openReplay(TaskSpec spec, long startTime) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable listen(
      Set<DbRp> sources, Set<String> measurements, Consumer<Point> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> endpoint(String task, String path) {
    return Optional.ofNullable(endpoints.get(task + '|' + path));
  }

  @Override
  public List<IngressStatistics> ingress() {
    return ingress;
  }

  @Override
  public void configure(EngineSettings settings) {
    throw new UnsupportedOperationException();
  }
}
