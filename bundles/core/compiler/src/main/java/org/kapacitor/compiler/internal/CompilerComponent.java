package org.kapacitor.compiler.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.lambda.Lambdas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The compiler as a service. */
@Component(service = Compiler.class)
public final class CompilerComponent implements Compiler {
  private final ScriptCompiler compiler;

  /** A compiler of what is in the catalog. */
  @Activate
  public CompilerComponent(
      @Reference CatalogComponent catalog,
      @Reference Lambdas lambdas,
      @Reference Sections sections) {
    compiler = new ScriptCompiler(catalog.plugins(), lambdas::constant, sections);
  }

  @Override
  public Compiled compile(String script, EdgeType type, Map<String, Var> vars) {
    return compiler.compile(script, type, vars);
  }

  @Override
  public Compiled compileTemplate(String script, EdgeType type) {
    return compiler.compileTemplate(script, type);
  }

  @Override
  public Compiled recompile(
      String script, EdgeType type, Map<String, Var> vars, Iterable<PluginName> plugins) {
    return compiler.recompile(script, type, vars, plugins);
  }

  @Override
  public Optional<EdgeType> taskType(String script) {
    return compiler.taskType(script);
  }

  @Override
  public List<DbRp> dbrps(String script) {
    return compiler.dbrps(script);
  }

  @Override
  public String format(String script) {
    return compiler.format(script);
  }

  @Override
  public Lambda lambda(String text) {
    return compiler.lambda(text);
  }
}
