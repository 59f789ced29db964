package org.kapacitor.template.internal.html;

import java.util.Optional;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.syntax.Source;

/**
 * Why a template cannot be escaped.
 *
 * @param node where it is, if known
 * @param line where it is, if there is no node; 0 if not known
 */
record Problem(Optional<Node> node, int line, String description) {

  static Problem of(String description) {
    return new Problem(Optional.empty(), 0, description);
  }

  static Problem at(Node node, String description) {
    return new Problem(Optional.of(node), 0, description);
  }

  /** The problem as part of another one, of something in a certain line. */
  Problem within(int outerLine, String prefix) {
    return new Problem(node, outerLine, prefix + description);
  }

  TemplateException exception(Source source) {
    String place =
        node.map(n -> source.location(n.position()))
            .orElse(line == 0 ? source.name() : source.name() + ":" + line);
    return new TemplateException("html/template:" + place + ": " + description);
  }
}
