package org.kapacitor.node.eval;

import java.util.HashSet;
import java.util.Set;
import org.kapacitor.api.expression.Expression;

/** The fields and tags that an expression refers to. */
final class References {
  private final Set<String> names = new HashSet<>();

  private References() {}

  static Set<String> in(Expression expression) {
    References found = new References();
    found.visit(expression);
    return found.names;
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      names.add(reference.name());
    } else if (expression instanceof Expression.Unary unary) {
      visit(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      visit(binary.left());
      visit(binary.right());
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(this::visit);
    } else if (expression instanceof Expression.Nested nested) {
      visit(nested.lambda().body());
    }
  }
}
