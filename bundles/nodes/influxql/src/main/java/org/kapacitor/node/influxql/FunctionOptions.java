package org.kapacitor.node.influxql;

/** What scripts can set of every function (nodes.md section 8.1). */
interface FunctionOptions {
  String AS = "Name of the result field.";

  String POINT_TIMES =
      "Gives the result the time of the selected point instead of that of the batch.";

  String OWN_TIMES = "Gives each result the time of its point instead of that of the batch.";

  String BATCH_TIMES =
      "Has no effect here: an aggregate belongs to no point and keeps the time of the batch.";

  String ALWAYS_POINT_TIMES = "Has no effect here: results have times of their own anyway.";

  /** Name of the field to read. */
  String field();

  /** Name of the result field. */
  String as();

  /** Whether results have the times of their points. */
  boolean usePointTimes();
}
