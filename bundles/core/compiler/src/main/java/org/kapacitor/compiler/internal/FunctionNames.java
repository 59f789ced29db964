package org.kapacitor.compiler.internal;

import java.util.Set;
import java.util.TreeSet;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.compiler.Var;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Program;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Term;

/** Names that a script, or a lambda among the values of its variables, calls as functions. */
final class FunctionNames {
  private final Set<String> names = new TreeSet<>();

  private FunctionNames() {}

  static Set<String> in(Program program, Iterable<Var> supplied) {
    FunctionNames found = new FunctionNames();
    for (Var var : supplied) {
      if (var.value().orElse(null) instanceof Lambda lambda) {
        found.visit(lambda.body());
      }
    }
    for (Statement statement : program.statements()) {
      if (statement instanceof Statement.Declaration declaration) {
        found.visit(declaration.value());
      } else if (statement instanceof Term term) {
        found.visit(term);
      }
    }
    return found.names;
  }

  private void visit(Term term) {
    if (term instanceof Term.Call call) {
      if (call.kind() == CallKind.GLOBAL) {
        names.add(call.name());
      }
      call.arguments().forEach(this::visit);
    } else if (term instanceof Term.Chain chain) {
      visit(chain.left());
      visit(chain.right());
    } else if (term instanceof Term.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (term instanceof Term.Unary unary) {
      visit(unary.operand());
    } else if (term instanceof Literal.LambdaLiteral lambda) {
      visit(lambda.body());
    }
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.Call call) {
      names.add(call.function());
      call.arguments().forEach(this::visit);
    } else if (expression instanceof Expression.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (expression instanceof Expression.Unary unary) {
      visit(unary.operand());
    }
  }
}
