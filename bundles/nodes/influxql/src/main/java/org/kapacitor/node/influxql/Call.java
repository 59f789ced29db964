package org.kapacitor.node.influxql;

import java.util.Set;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.node.NodeContext;

/**
 * The call of a function in a script: what all groups of its node share.
 *
 * @param context of the node
 * @param input the field that is read
 * @param result makes what the function gives
 */
record Call(NodeContext context, Input input, Result result) {
  /** What error messages call the type of all these nodes. */
  static final String TYPE_NAME = "InfluxQLNode";

  /** How summaries end: which points belong together. */
  static final String SCOPE = ", per batch or, in a stream, over the points with the same time.";

  /**
   * A call.
   *
   * @param function name of the function, for messages
   * @param types that it can read
   */
  static Call of(
      NodeContext context, String function, FunctionOptions options, Set<FieldType> types) {
    Input input = new Input(context, function, options.field(), types);
    return new Call(context, input, new Result(context, input.field(), options));
  }
}
