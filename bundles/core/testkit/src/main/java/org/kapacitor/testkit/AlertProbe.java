package org.kapacitor.testkit;

import java.util.List;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Handlers;
import org.kapacitor.api.option.Property;

/** An alert node that exists only for the handlers that a script names on it. */
@Node(
    name = "alert",
    summary = "Takes handlers.",
    wants = EdgeType.STREAM,
    provides = EdgeType.STREAM,
    after = "stream")
final class AlertProbe implements NodeType<AlertProbe.Options> {
  record Options(
      @Property("The topic.") String topic,
      @Property("Template of the id.") String id,
      @Property("Template of the message.") String message,
      @Property("Template of the details.") String details,
      @Handlers List<HandlerCall> handlers) {}

  @Override
  public NodeOperators open(Options options, NodeContext context) {
    throw new UnsupportedOperationException("scripts of handler tests are compiled only");
  }
}
