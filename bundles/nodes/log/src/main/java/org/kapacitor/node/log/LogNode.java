package org.kapacitor.node.log;

import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes data to the server's log and passes it on (nodes.md section 9.5). */
@Component(service = NodeType.class)
@Node(name = "log", summary = "Writes all data to the server's log.")
public final class LogNode implements NodeType<LogNode.Options> {
  private final Logger log;

  /** What scripts can set. */
  public record Options(
      @Property("DEBUG, INFO or ERROR in any case; anything else is INFO.") @Default("INFO")
          String level,
      @Property("What every record gets as its prefix.") String prefix) {}

  /** A node type that writes to the server's log. */
  public LogNode() {
    this(LoggerFactory.getLogger("org.kapacitor.node.log"));
  }

  LogNode(Logger log) {
    this.log = log;
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new Records(options, context, log);
  }
}
