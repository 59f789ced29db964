package org.kapacitor.node.loopback;

import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Loopback;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.plan.DbRp;
import org.osgi.service.component.annotations.Component;

/** Writes its data back into the server (nodes.md section 9.4). */
@Component(service = NodeType.class)
@Node(
    name = "kapacitorLoopback",
    summary = "Writes points back into the server, for other tasks.",
    kind = "kapacitor_loopback",
    provides = EdgeType.NONE,
    blocking = true)
public final class LoopbackNode implements NodeType<LoopbackNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("Database to write to.") String database,
      @Property("Retention policy to write to.") String retentionPolicy,
      @Property(
              "Measurement of what is written; empty for that of the point. Of no use to batches.")
          String measurement,
      @Property("A tag to add or replace.") Map<String, String> tag) {}

  @Override
  public void check(Options options) {
    if (options.database().isEmpty()) {
      throw new OptionException("must specify a database");
    }
    if (options.retentionPolicy().isEmpty()) {
      throw new OptionException("must specify a retention policy");
    }
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    DbRp target = new DbRp(options.database(), options.retentionPolicy());
    if (context.sources().contains(target)) {
      throw new NodeException("loop detected on dbrp: " + target);
    }
    return new Writer(options, context);
  }

  private static final class Writer implements NodeOperator {
    private final Options options;
    private final NodeContext context;
    private final Loopback loopback;
    private final Counter written;
    private final PerSeries<Destination> destinations;
    private final Rows rows = new Rows();
    private final Row row = new Row();

    Writer(Options options, NodeContext context) {
      this.options = options;
      this.context = context;
      loopback = context.resource(Loopback.class);
      written = context.counter("points_written");
      destinations = context.perSeries(Destination::new);
    }

    /** Where points of a series go. */
    private final class Destination {
      private final Tags tags;
      private Series last;

      Destination(Series from) {
        Tags with = from.tags();
        for (Map.Entry<String, String> tag : options.tag().entrySet()) {
          with = with.with(tag.getKey(), tag.getValue());
        }
        tags = with;
      }

      Series named(String name) {
        if (last == null || !last.name().equals(name)) {
          last = loopback.series(options.database(), options.retentionPolicy(), name, tags);
        }
        return last;
      }
    }

    @Override
    public void point(int parent, Point point, Output out) {
      String name = options.measurement().isEmpty() ? point.name() : options.measurement();
      add(point, name);
      write();
    }

    @Override
    public void batch(int parent, Batch batch, Output out) {
      // The original leaves the measurement of batches as it is (section 9.4).
      for (int i = 0; i < batch.size(); i++) {
        add(batch.row(i), batch.name());
      }
      write();
    }

    private void add(Point point, String name) {
      rows.add(row.of(point).series(destinations.get(point.series()).named(name)));
    }

    private void write() {
      try {
        loopback.write(rows);
        written.add(rows.size());
      } catch (NodeException e) {
        context.error("failed to write point over loopback", e);
      } finally {
        rows.clear();
      }
    }

    @Override
    public void barrier(int parent, Group group, long time, Output out) {
      // Barriers end here.
    }

    @Override
    public void deleteGroup(int parent, Group group, Output out) {
      // There is nothing to forget.
    }
  }
}
