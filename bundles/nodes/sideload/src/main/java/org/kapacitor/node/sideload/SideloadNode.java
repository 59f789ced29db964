package org.kapacitor.node.sideload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Reloadable;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.osgi.service.component.annotations.Component;

/** Adds values from files or a web server to points (nodes.md section 7.16). */
@Component(service = {NodeType.class, Reloadable.class})
@Node(name = "sideload", summary = "Adds values from files or a web server to points.")
public final class SideloadNode implements NodeType<SideloadNode.Options>, Reloadable {

  /** What scripts can set. */
  public record Options(
      @Property("Where values come from: file:///directory, a URL, or a [[httppost]] endpoint.")
          String source,
      @Property("Templates over the tags: in which files to look, the first that has it wins.")
          List<String> order,
      @Property("A field to load and its value if there is none; both have the same type.")
          Map<String, Object> field,
      @Property("A tag to load and its value if there is none.") Map<String, String> tag) {}

  private final Sources sources = new Sources();

  @Override
  public void check(Options options) {
    options.field().forEach(SideloadNode::checkDefault);
  }

  private static void checkDefault(String name, Object value) {
    boolean possible =
        value instanceof Long
            || value instanceof Double
            || value instanceof Boolean
            || value instanceof String
            || value instanceof Duration;
    if (!possible) {
      throw new OptionException(
          "unsupported type %s for field \"%s\", field default values must be float,int,string or bool"
              .formatted(TypeNames.of(value), name));
    }
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    Templates templates = context.resource(Templates.class);
    List<Template> order = options.order().stream().map(o -> template(o, templates)).toList();
    Location location = Location.of(options.source(), context);
    Source source = sources.open(location, context.resource(Http.class));
    return new Sideloading(options, order, source, () -> sources.close(source), context);
  }

  private static Template template(String source, Templates templates) {
    try {
      return templates.text("order", source);
    } catch (TemplateException e) {
      throw new NodeException(e.getMessage(), e);
    }
  }

  @Override
  public void reload() throws IOException {
    sources.reload();
  }
}
