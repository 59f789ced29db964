package org.kapacitor.node.eval;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Computes fields and tags (nodes.md section 7.8). */
@Component(service = NodeType.class)
@Node(name = "eval", summary = "Computes fields and tags from those of each point.")
public final class EvalNode implements NodeType<EvalNode.Options> {

  /** Fields that stay beside the results. */
  public record Keep(@Arg("Names of fields; all if there are none.") List<String> fields) {}

  /** What scripts can set. */
  public record Options(
      @Arg("Expressions, evaluated in order; each sees the results of those before.")
          List<Lambda> lambdas,
      @Property("Names of the results, one for each expression.") List<String> as,
      @Property("Results that become tags.") List<String> tags,
      @Property("Keeps the point's own fields too, or exactly those named.") Optional<Keep> keep) {}

  @Override
  public void check(Options options) {
    int names = options.as().size();
    int expressions = options.lambdas().size();
    if (names != expressions) {
      throw new OptionException(
          "must specify same number of expressions and .as() names: got %d as names, and %d expressions."
              .formatted(names, expressions));
    }
    for (String tag : options.tags()) {
      if (!options.as().contains(tag)) {
        throw new OptionException(
            "invalid tag name \"" + tag + "\", name is not present is .as() names");
      }
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Evaluation evaluation = new Evaluation(options, context);
    return group -> new EvalGroup(evaluation);
  }
}
