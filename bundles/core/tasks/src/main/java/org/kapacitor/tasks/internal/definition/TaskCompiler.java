package org.kapacitor.tasks.internal.definition;

import java.util.Map;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.compiler.Var;
import org.kapacitor.tasks.Task;

/** Compiles tasks as they are kept. Safe for use by several threads. */
public final class TaskCompiler {
  private final Compiler compiler;
  private final Variables variables;

  /** Compiles with {@code compiler}. */
  public TaskCompiler(Compiler compiler) {
    this.compiler = compiler;
    this.variables = new Variables(compiler);
  }

  /**
   * Compiles a script that is not known to be right.
   *
   * @param vars as tasks keep them
   * @throws CompileException if it is wrong
   */
  public Compiled compile(String script, EdgeType type, Map<String, Var> vars) {
    return compiler.compile(script, type, variables.read(vars));
  }

  /**
   * Compiles a task that was right before.
   *
   * @throws MissingPluginException if one of its plug-ins is not installed
   * @throws CompileException if it has become wrong
   */
  public Compiled recompile(StoredTask stored) {
    Task task = stored.task();
    return compiler.recompile(
        task.script(), task.type(), variables.read(task.vars()), stored.plugins());
  }
}
