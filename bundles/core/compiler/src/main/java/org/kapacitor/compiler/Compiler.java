package org.kapacitor.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;

/** Compiles scripts. A service; safe for use by several threads. */
public interface Compiler {

  /**
   * Compiles a script.
   *
   * @param type of the task: which of the variables {@code stream} and {@code batch} there is
   * @param vars values for variables by name; they take the place of the script's own
   * @throws CompileException if the script is wrong
   */
  Compiled compile(String script, EdgeType type, Map<String, Var> vars);

  /** As {@link #compile}, with empty values for variables that have none: for templates. */
  Compiled compileTemplate(String script, EdgeType type);

  /**
   * As {@link #compile}, for a script that was right before: plug-ins that have gone are not the
   * script's fault.
   *
   * @param plugins those the script needed when it was compiled last
   * @throws MissingPluginException if one of them is not installed
   */
  Compiled recompile(
      String script, EdgeType type, Map<String, Var> vars, Iterable<PluginName> plugins);

  /**
   * What a script begins with, {@code stream} or {@code batch}; empty if neither or both
   * (tickscript.md section 6.5).
   *
   * @throws CompileException if the script cannot be parsed
   */
  Optional<EdgeType> taskType(String script);

  /** Databases and retention policies a script names itself (tickscript.md section 6.6). */
  List<DbRp> dbrps(String script);

  /** The script in the standard layout; as it is if it cannot be parsed. */
  String format(String script);

  /**
   * Reads the text of a lambda expression without the word {@code lambda:}.
   *
   * @throws CompileException if it cannot be parsed
   */
  Lambda lambda(String text);
}
