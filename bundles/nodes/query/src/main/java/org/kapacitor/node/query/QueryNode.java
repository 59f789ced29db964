package org.kapacitor.node.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.influxdb.InfluxQuery.Statement;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.plan.DbRp;
import org.osgi.service.component.annotations.Component;

/** Asks InfluxDB for the data of a time range, again and again (nodes.md section 6.4). */
@Component(service = NodeType.class)
@Node(
    name = "query",
    summary = "Fetches batches with a query on a schedule.",
    wants = EdgeType.BATCH,
    provides = EdgeType.BATCH,
    after = "batch")
public final class QueryNode implements NodeType<QueryNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("InfluxQL select statement without time range and grouping.") String query,
      @Property("Length of the time range that is asked for.") Duration period,
      @Property("How often to ask.") Duration every,
      @Flag("Asks at multiples of the interval.") boolean align,
      @Property("When to ask, as a cron expression in the time zone of the server.") String cron,
      @Property("How far the time range lies in the past.") Duration offset,
      @Flag("Lets intervals of time begin with the time range.") boolean alignGroup,
      @Property("Tags to group by, one time(interval), or *.") List<Object> groupBy,
      @Flag("Groups the batches by measurement too.") boolean groupByMeasurement,
      @Property("What stands for missing data: null, none, previous, linear or a number.")
          Optional<Object> fill,
      @Property("Cluster to ask; the default one if empty.") String cluster) {}

  @Override
  public NodeOperators open(Options options, NodeContext context) {
    InfluxDb influx = context.resource(InfluxDb.class);
    SelectQuery listed = influx.select(options.query()).groupBy(options.groupBy());
    Object fill = options.fill().orElse(false);
    if (fill instanceof String || fill instanceof Long || fill instanceof Double) {
      listed = listed.fill(fill);
    }
    SelectQuery live = options.alignGroup() ? listed.alignGroup() : listed;
    Schedule schedule = Schedule.of(options.every(), options.align(), options.cron());
    for (DbRp source : listed.sources()) {
      if (!context.sources().contains(source)) {
        throw new NodeException("batch query is not allowed to request data from " + source);
      }
    }
    SelectQuery unaligned = listed;
    return new Queries(
            context,
            schedule,
            options.offset().toNanos(),
            tick -> query(options, live, tick),
            tick -> query(options, unaligned, tick))
        .start(influx, options.cluster());
  }

  private static BatchQuery query(Options options, SelectQuery select, long tick) {
    long stop = tick - options.offset().toNanos();
    long start = stop - options.period().toNanos();
    return new BatchQuery(
        options.cluster(),
        new Statement(select.text(start, stop)),
        options.groupByMeasurement(),
        select.groupedByTime(),
        stop);
  }
}
