package org.kapacitor.api.influxdb;

import java.util.Optional;
import org.kapacitor.api.plan.DbRp;

/** The InfluxDB clusters that are configured; a resource of nodes. */
public interface InfluxDb {

  /**
   * A cluster by its name in kapacitor.conf. What the configuration says of it may change while it
   * is used.
   *
   * @param name empty for the default
   * @throws org.kapacitor.api.node.NodeException {@code no such InfluxDB config NAME}
   */
  InfluxCluster cluster(String name);

  /** Whether any cluster is configured and enabled. */
  boolean available();

  /**
   * Reads a select statement.
   *
   * @throws org.kapacitor.api.node.NodeException with the texts of nodes.md section 6.4
   */
  SelectQuery select(String text);

  /**
   * Where a query gets its data from; empty unless it is a select statement with one source.
   *
   * @throws org.kapacitor.api.node.NodeException if it is no InfluxQL
   */
  Optional<DbRp> source(String query);
}
