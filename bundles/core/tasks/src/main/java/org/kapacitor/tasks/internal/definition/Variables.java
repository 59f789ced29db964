package org.kapacitor.tasks.internal.definition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tickscript.Script;
import org.kapacitor.tickscript.TickscriptException;

/** Makes of a task's variables what the compiler takes: lambdas are kept as text (section 6.1). */
final class Variables {
  private final Compiler compiler;

  Variables(Compiler compiler) {
    this.compiler = compiler;
  }

  /**
   * The variables with lambdas read and regular expressions checked.
   *
   * @throws CompileException with the texts of tickscript.md section 6.1
   */
  Map<String, Var> read(Map<String, Var> vars) {
    Map<String, Var> read = new HashMap<>();
    new TreeMap<>(vars).forEach((name, var) -> read.put(name, read(name, var)));
    return read;
  }

  private Var read(String name, Var var) {
    if (var.type() == VarType.LAMBDA) {
      return new Var(var.type(), Optional.of(lambda(name, text(var))), var.description());
    }
    if (var.type() == VarType.REGEX && var.value().orElseThrow() instanceof Regex regex) {
      check(name, regex);
    }
    return var;
  }

  private static String text(Var var) {
    return var.value().orElseThrow().toString();
  }

  private Object lambda(String name, String text) {
    try {
      return compiler.lambda(text);
    } catch (CompileException e) {
      throw new CompileException(
          "invalid var " + name + ": invalid lambda expression: " + e.getMessage());
    }
  }

  private static void check(String name, Regex regex) {
    try {
      Script.checkRegex(regex.pattern());
    } catch (TickscriptException e) {
      throw new CompileException(
          "invalid var " + name + ": invalid regex pattern: " + e.getMessage());
    }
  }
}
