package org.kapacitor.node.udf;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.node.DynamicNodeType;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.node.udf.wire.Response.Info;

/**
 * The node type of one function: what it takes and gives is what its agent says (nodes.md 11.1).
 */
final class UdfNode implements DynamicNodeType {
  private final AgentType type;
  private final Info info;
  private final Backoff backoff;

  UdfNode(AgentType type, Info info, Backoff backoff) {
    this.type = type;
    this.info = info;
    this.backoff = backoff;
  }

  @Override
  public String name() {
    return type.name();
  }

  @Override
  public String summary() {
    return "Passes data through an agent, a program outside of this server.";
  }

  @Override
  public EdgeType wants() {
    return info.wants();
  }

  @Override
  public EdgeType provides() {
    return info.provides();
  }

  @Override
  public Map<String, List<ValueType>> properties() {
    return info.options();
  }

  @Override
  public boolean blocking() {
    return true;
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new UdfOperator(type, info.provides(), options.calls(), context, backoff);
  }
}
