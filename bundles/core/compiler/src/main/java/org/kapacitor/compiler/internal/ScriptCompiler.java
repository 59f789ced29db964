package org.kapacitor.compiler.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.compiler.Var;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Program;
import org.kapacitor.tickscript.Script;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Term;
import org.kapacitor.tickscript.TickscriptException;

/** The compiler without OSGi. */
public final class ScriptCompiler implements Compiler {
  private final PluginCatalog catalog;
  private final Function<Expression, Object> arithmetic;
  private final Sections sections;

  /**
   * A compiler where everything is configured by default.
   *
   * @param arithmetic evaluates an expression that has no data to refer to
   */
  public ScriptCompiler(PluginCatalog catalog, Function<Expression, Object> arithmetic) {
    this(catalog, arithmetic, new DefaultSections());
  }

  /**
   * A compiler.
   *
   * @param arithmetic evaluates an expression that has no data to refer to
   * @param sections the configuration
   */
  public ScriptCompiler(
      PluginCatalog catalog, Function<Expression, Object> arithmetic, Sections sections) {
    this.catalog = catalog;
    this.arithmetic = arithmetic;
    this.sections = sections;
  }

  @Override
  public Compiled compile(String script, EdgeType type, Map<String, Var> vars) {
    return compile(script, type, new Declarations(vars, false));
  }

  @Override
  public Compiled compileTemplate(String script, EdgeType type) {
    return compile(script, type, new Declarations(Map.of(), true));
  }

  @Override
  public Compiled recompile(
      String script, EdgeType type, Map<String, Var> vars, Iterable<PluginName> plugins) {
    for (PluginName plugin : plugins) {
      if (!catalog.installed(plugin)) {
        throw new MissingPluginException(plugin.kind(), plugin.name());
      }
    }
    return compile(script, type, vars);
  }

  private Compiled compile(String script, EdgeType type, Declarations declarations) {
    Program program = parse(script);
    PipelineBuilder pipeline = new PipelineBuilder(catalog.snapshot(), type, sections);
    Scope scope = new Scope();
    scope.set(pipeline.rootName(), pipeline.root());
    scope.set(TimeFunction.NAME, new TimeFunction());
    new ScriptEvaluator(scope, declarations, new Calls(pipeline), arithmetic).run(program);
    pipeline.expandEverywhere();
    Plan plan = pipeline.plan();
    // A template may have nothing but its root; a task may not.
    if (plan.nodes().size() == 1 && !declarations.template()) {
      throw new CompileException("task does nothing");
    }
    Set<PluginName> plugins = pipeline.plugins();
    plugins.addAll(functions(program, declarations.supplied().values()));
    return new Compiled(plan, declarations.declared(), dbrps(program), plugins);
  }

  private List<PluginName> functions(Program program, Collection<Var> supplied) {
    return FunctionNames.in(program, supplied).stream()
        .map(name -> new PluginName(PluginKind.FUNCTION, name))
        .filter(catalog::installed)
        .toList();
  }

  private static Program parse(String script) {
    try {
      return Script.parse(script);
    } catch (TickscriptException e) {
      throw new CompileException(e.getMessage());
    }
  }

  @Override
  public Optional<EdgeType> taskType(String script) {
    Set<EdgeType> votes = new HashSet<>();
    for (Statement statement : parse(script).statements()) {
      Term term = null;
      if (statement instanceof Statement.Declaration declaration) {
        term = declaration.value();
      } else if (statement instanceof Term.Chain chain) {
        term = chain;
      }
      while (term instanceof Term.Chain chain) {
        term = chain.left();
      }
      if (term instanceof Term.Identifier name) {
        rootType(name.name()).ifPresent(votes::add);
      }
    }
    return votes.size() == 1 ? Optional.of(votes.iterator().next()) : Optional.empty();
  }

  private static Optional<EdgeType> rootType(String name) {
    return switch (name) {
      case "stream" -> Optional.of(EdgeType.STREAM);
      case "batch" -> Optional.of(EdgeType.BATCH);
      default -> Optional.empty();
    };
  }

  @Override
  public List<DbRp> dbrps(String script) {
    return dbrps(parse(script));
  }

  private static List<DbRp> dbrps(Program program) {
    return program.statements().stream()
        .filter(Statement.Dbrp.class::isInstance)
        .map(Statement.Dbrp.class::cast)
        .map(dbrp -> new DbRp(dbrp.database().name(), dbrp.policy().name()))
        .toList();
  }

  @Override
  public String format(String script) {
    try {
      return Script.format(script);
    } catch (TickscriptException e) {
      return script;
    }
  }

  @Override
  public Lambda lambda(String text) {
    try {
      Literal.LambdaLiteral parsed = Script.parseLambda(text);
      return new Lambda(Expressions.withNames(parsed.body()));
    } catch (TickscriptException e) {
      throw new CompileException(e.getMessage());
    }
  }
}
