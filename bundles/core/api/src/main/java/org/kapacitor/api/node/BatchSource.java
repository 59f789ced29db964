package org.kapacitor.api.node;

import java.util.List;
import org.kapacitor.api.influxdb.BatchQuery;

/**
 * The operator of a node that fetches batches on a schedule: it can tell what it would fetch, for
 * recordings.
 */
public interface BatchSource extends NodeOperator {

  /**
   * The queries of the ticks after {@code start}, up to {@code stop} and not beyond {@code now},
   * the oldest first; times are nanoseconds since 1970-01-01T00:00:00Z.
   */
  List<BatchQuery> queries(long start, long stop, long now);
}
