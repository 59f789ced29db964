package org.kapacitor.node.influxdbout;

import java.time.Duration;
import java.util.Map;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Writes its data to InfluxDB (nodes.md section 9.3). */
@Component(service = NodeType.class)
@Node(
    name = "influxDBOut",
    summary = "Writes data to InfluxDB.",
    kind = "influxdb_out",
    typeName = "InfluxDBOutNode",
    provides = EdgeType.NONE,
    blocking = true)
public final class InfluxDbOutNode implements NodeType<InfluxDbOutNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("Cluster to write to; the default one if empty.") String cluster,
      @Property("Database to write to; that of the point if empty.") String database,
      @Property("Retention policy to write to; that of the point if empty.") String retentionPolicy,
      @Property("Measurement of what is written; that of the data if empty.") String measurement,
      @Property("How many servers of the cluster have to confirm a write.") String writeConsistency,
      @Property("Unit of the times that are sent: ns, us, ms, s, m or h.") String precision,
      @Property("Points that are sent at once.") @Default("1000") long buffer,
      @Property("How often points are sent though there are fewer.") @Default("10s")
          Duration flushInterval,
      @Property("A tag to add or replace.") Map<String, String> tag,
      @Flag("Makes the database and the retention policy first.") boolean create) {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    InfluxDb influx = context.resource(InfluxDb.class);
    if (!influx.available()) {
      throw new NodeException("no InfluxDB cluster configured cannot use the InfluxDBOutNode");
    }
    if (options.flushInterval().isZero() || options.flushInterval().isNegative()) {
      throw new NodeException("flushInterval must be greater than zero");
    }
    try {
      return new Writing(options, Precision.of(options.precision()), context)
          .to(influx.cluster(options.cluster()));
    } catch (NodeException e) {
      throw new NodeException("failed to get InfluxDB client: " + e.getMessage());
    }
  }
}
