package org.kapacitor.inputs.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Keeps what is written; the databases {@code busy, broken} and {@code wrong} are what they say.
 */
final class FakeEngine implements Engine {
  final List<String> writes = new ArrayList<>();

  @Override
  public void write(DbRp target, byte[] text, int length, Precision precision) {
    if (text.length < length + PADDING) {
      throw new IllegalArgumentException("no padding");
    }
    switch (target.database()) {
      case "busy" -> throw new BusyException("t1");
      case "broken" -> throw new IllegalStateException("engine is closed");
      case "wrong" -> throw new LinesException("unable to parse 'x': missing fields");
      default -> {}
    }
    String lines = new String(text, 0, length, StandardCharsets.UTF_8);
    writes.add(target + " " + precision + " " + lines);
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
    throw new UnsupportedOperationException();
  }

  @Override
  public List<IngressStatistics> ingress() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void configure(EngineSettings settings) {
    throw new UnsupportedOperationException();
  }
}
