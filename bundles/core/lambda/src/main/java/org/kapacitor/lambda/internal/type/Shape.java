package org.kapacitor.lambda.internal.type;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Identifier;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.lambda.LambdaException;
import org.kapacitor.lambda.internal.text.RegexValue;

/** What can be said of an expression when a task starts (tickscript.md section 4.4). */
public final class Shape {
  private final StaticTypes types = new StaticTypes();

  private Shape() {}

  /**
   * A copy of an expression in which every part is an object of its own, so that parts can be told
   * apart by identity.
   *
   * @throws LambdaException if the expression cannot be evaluated whatever the data is
   */
  public static Expression checked(Expression expression) {
    return new Shape().check(expression);
  }

  private Expression check(Expression expression) {
    if (expression instanceof Literal literal) {
      return check(literal);
    }
    if (expression instanceof Reference reference) {
      return new Reference(reference.name());
    }
    if (expression instanceof Unary unary) {
      return check(unary);
    }
    if (expression instanceof Binary binary) {
      return check(binary);
    }
    if (expression instanceof Call call) {
      return check(call);
    }
    if (expression instanceof Nested nested) {
      return new Nested(new Lambda(part("Failed to handle node: ", nested.lambda().body())));
    }
    throw new LambdaException(invalid(expression));
  }

  private Expression part(String prefix, Expression expression) {
    try {
      return check(expression);
    } catch (LambdaException e) {
      throw new LambdaException(prefix + e.getMessage());
    }
  }

  private static String invalid(Expression expression) {
    String type = "*ast.ListNode";
    if (expression instanceof Identifier) {
      type = "*ast.IdentifierNode";
    } else if (expression instanceof Literal literal && literal.value() == Star.STAR) {
      type = "*ast.StarNode";
    }
    return "Given node type is not valid evaluation node: " + type;
  }

  private Expression check(Literal literal) {
    if (Kind.ofConstant(literal.value()) == Kind.INVALID) {
      throw new LambdaException(invalid(literal));
    }
    if (literal.value() instanceof Regex regex) {
      try {
        RegexValue.of(regex.pattern());
      } catch (PatternSyntaxException e) {
        throw new LambdaException(e.getMessage());
      }
    }
    return new Literal(literal.value());
  }

  private Expression check(Unary unary) {
    if (unary.operator() != Operator.NOT && unary.operator() != Operator.MINUS) {
      throw new LambdaException("Invalid unary operator: \"" + unary.operator() + '"');
    }
    return new Unary(unary.operator(), part("Failed to handle node: ", unary.operand()));
  }

  private Expression check(Binary binary) {
    if (binary.operator() == Operator.NOT) {
      throw new LambdaException("unknown binary operator " + binary.operator());
    }
    Expression left = part("Failed to handle left node: ", binary.left());
    Expression right = part("Failed to handle right node: ", binary.right());
    if (!types.isDynamic(left) && !types.isDynamic(right)) {
      Kind leftKind = types.constant(left);
      Kind rightKind = types.constant(right);
      if (Operators.result(binary.operator(), leftKind, rightKind) == Kind.INVALID) {
        throw new LambdaException(Operators.complaint(binary.operator(), leftKind, rightKind));
      }
    }
    return new Binary(binary.operator(), left, right);
  }

  private Expression check(Call call) {
    List<Expression> arguments = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      int number = arguments.size() + 1;
      arguments.add(part("Failed to handle " + number + " argument: ", argument));
    }
    return new Call(call.function(), arguments);
  }

  /** Number of levels of an expression. */
  public static int depth(Expression expression) {
    int depth = 0;
    List<Expression> level = List.of(expression);
    while (!level.isEmpty()) {
      List<Expression> next = new ArrayList<>();
      level.forEach(part -> next.addAll(parts(part)));
      level = next;
      depth++;
    }
    return depth;
  }

  /** The names of all references in an expression, in order of their first occurrence. */
  public static List<String> references(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    collect(expression, names);
    return List.copyOf(names);
  }

  private static void collect(Expression expression, Set<String> names) {
    if (expression instanceof Reference reference) {
      names.add(reference.name());
    }
    parts(expression).forEach(part -> collect(part, names));
  }

  /** The parts an expression consists of, from left to right. */
  public static List<Expression> parts(Expression expression) {
    if (expression instanceof Unary unary) {
      return List.of(unary.operand());
    }
    if (expression instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expression instanceof Call call) {
      return call.arguments();
    }
    return expression instanceof Nested nested ? List.of(nested.lambda().body()) : List.of();
  }
}
