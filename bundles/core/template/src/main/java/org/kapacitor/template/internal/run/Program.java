package org.kapacitor.template.internal.run;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.function.Function;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.syntax.Source;
import org.kapacitor.template.internal.value.CallException;

/** A template, ready to be rendered. */
public final class Program implements Template {
  private final Source source;
  private final Body main;

  private Program(Source source, Body main) {
    this.source = source;
    this.main = main;
  }

  /**
   * Compiles templates.
   *
   * @param trees by name; the source's own name is that of the template to render
   * @param functions all functions that are called in them
   */
  public static Program of(
      Source source, Map<String, Node.Block> trees, Map<String, Function> functions) {
    Map<String, Body> bodies = new HashMap<>();
    trees.forEach(
        (name, tree) -> bodies.put(name, Compiler.compile(name, tree, functions, bodies)));
    return new Program(source, bodies.get(source.name()));
  }

  @Override
  public String render(Object data) {
    StringBuilder out = new StringBuilder(128);
    Budget budget = new Budget();
    Frame frame = new Frame(source, main, out, budget, data);
    try {
      budget.enter(frame, main.height());
      main.part().render(frame, data);
    } catch (CallException e) {
      throw new TemplateException("template: " + source.name() + ": " + e.getMessage());
    }
    return out.toString();
  }
}
