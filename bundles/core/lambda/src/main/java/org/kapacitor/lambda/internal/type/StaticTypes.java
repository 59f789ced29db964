package org.kapacitor.lambda.internal.type;

import java.util.IdentityHashMap;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Operator;

/**
 * What is known of an expression's type before there is data (tickscript.md section 4.4). It is
 * remembered per part, as it is asked for at each level above. Not safe for use by several threads
 * at a time.
 */
public final class StaticTypes {
  private final Map<Expression, Kind> known = new IdentityHashMap<>();

  /**
   * The type that an expression has whatever the data is; {@link Kind#INVALID} if it depends on the
   * data. Comparisons and logical operators are boolean whatever their operands are.
   */
  public Kind constant(Expression expression) {
    Kind kind = known.get(expression);
    if (kind == null) {
      kind = find(expression);
      known.put(expression, kind);
    }
    return kind;
  }

  private Kind find(Expression expression) {
    if (expression instanceof Literal literal) {
      return Kind.ofConstant(literal.value());
    }
    if (expression instanceof Unary unary) {
      return unary.operator() == Operator.NOT ? Kind.BOOL : constant(unary.operand());
    }
    if (expression instanceof Binary binary) {
      if (binary.operator().kind() != Operator.Kind.MATH) {
        return Kind.BOOL;
      }
      return Operators.result(binary.operator(), constant(binary.left()), constant(binary.right()));
    }
    return expression instanceof Nested nested ? constant(nested.lambda().body()) : Kind.INVALID;
  }

  /**
   * Whether the type of an expression can change from point to point. What has no constant type has
   * a reference or a call in it, once operators without either were found to have a type.
   */
  public boolean isDynamic(Expression expression) {
    return constant(expression) == Kind.INVALID;
  }
}
