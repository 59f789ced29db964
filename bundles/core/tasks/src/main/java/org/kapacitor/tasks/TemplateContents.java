package org.kapacitor.tasks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.compiler.Var;

/**
 * What compiling a template tells of it.
 *
 * @param vars the variables it declares by name, with their own values; empty if it does not
 *     compile
 * @param dot its graph as Graphviz text; empty if it does not compile
 * @param error why it does not compile; empty if it does
 */
public record TemplateContents(Map<String, Var> vars, String dot, String error) {
  public TemplateContents {
    vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
  }

  /** Of a template that does not compile. */
  public static TemplateContents wrong(String error) {
    return new TemplateContents(Map.of(), "", error);
  }
}
