package org.kapacitor.node.defaults;

import java.util.Map;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.TypeNames;
import org.osgi.service.component.annotations.Component;

/** Gives points the fields and tags that they lack (nodes.md section 7.5). */
@Component(service = NodeType.class)
@Node(name = "default", summary = "Gives points the fields and tags that they lack.")
public final class DefaultNode implements NodeType<DefaultNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("A field and its value, a float, integer, string or boolean.")
          Map<String, Object> field,
      @Property("A tag and its value.") Map<String, String> tag) {}

  @Override
  public void check(Options options) {
    options.field().forEach(DefaultNode::checkField);
  }

  private static void checkField(String name, Object value) {
    if (!FieldDefault.possible(value)) {
      throw new OptionException(
          "unsupported type %s for field \"%s\", field default values must be float,int,string or bool"
              .formatted(TypeNames.of(value), name));
    }
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new Defaults(options, context);
  }
}
