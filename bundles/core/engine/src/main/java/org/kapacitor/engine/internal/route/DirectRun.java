package org.kapacitor.engine.internal.route;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.ReplayRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.VirtualTimers;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.run.Environment;
import org.kapacitor.engine.internal.run.HandOver;
import org.kapacitor.engine.internal.run.Identity;
import org.kapacitor.engine.internal.run.Pipeline;

/** A task that is run on its caller's thread and a virtual clock. */
final class DirectRun implements ReplayRun {
  private final VirtualTimers timers;
  private final Pipeline pipeline;
  private final LineParser parser;
  private final HandOver thread = new HandOver();

  DirectRun(TaskSpec spec, Environment environment, long startTime) {
    timers = new VirtualTimers(startTime);
    parser = new LineParser(environment.series());
    pipeline = new Pipeline(spec.plan(), Identity.of(spec, true), environment, timers, thread);
    spec.state().ifPresent(saved -> SavedStates.restore(pipeline, saved));
  }

  private void advanceTo(long clock) {
    thread.enter();
    timers.advanceTo(clock);
  }

  @Override
  public void write(long clock, DbRp source, byte[] text, int length) {
    Block block =
        parser.parse(
            source.database(),
            source.retentionPolicy(),
            text,
            length,
            Precision.NANOSECONDS,
            timers.now());
    advanceTo(clock);
    pipeline.block(block);
  }

  @Override
  public int queries() {
    return pipeline.sources().size();
  }

  @Override
  public void batch(long clock, int query, QueriedSeries series, boolean byName, long end) {
    advanceTo(clock);
    pipeline.batch(query, series, byName, end);
  }

  @Override
  public Series series(String name, Tags tags) {
    return pipeline.series(name, tags);
  }

  @Override
  public Layout layout() {
    return pipeline.layout();
  }

  @Override
  public void end() {
    advanceTo(timers.now());
    pipeline.end();
  }

  @Override
  public void close() {
    pipeline.close();
  }

  @Override
  public Map<String, Map<String, Object>> nodeStatistics() {
    return pipeline.nodeStatistics();
  }

  @Override
  public List<EdgeStatistics> edgeStatistics() {
    return pipeline.edgeStatistics();
  }
}
