package org.kapacitor.template.internal.run;

import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.syntax.Source;
import org.kapacitor.template.internal.text.Quoting;

/** State of one call of a template. */
final class Frame {
  /** Stands for the piped value of a command that gets none. */
  static final Object NOTHING = new Object();

  final Source source;
  final Body body;
  final StringBuilder out;
  final Budget budget;

  /** What {@code $} is. */
  Object root;

  final Object[] variables;

  /** The node at which an error is reported. */
  Node at;

  Frame(Source source, Body body, StringBuilder out, Budget budget, Object root) {
    this.source = source;
    this.body = body;
    this.out = out;
    this.budget = budget;
    this.root = root;
    this.variables = new Object[body.variables()];
    this.at = body.root();
  }

  /** A frame for a template that is called from here. */
  Frame call(Body callee, Object dot) {
    return new Frame(source, callee, out, budget, dot);
  }

  /** The error that rendering fails at the current node. */
  TemplateException fail(String cause) {
    return new TemplateException(
        "template: "
            + source.location(at.position())
            + ": executing "
            + Quoting.quote(body.name())
            + " at <"
            + at.show()
            + ">: "
            + cause);
  }
}
