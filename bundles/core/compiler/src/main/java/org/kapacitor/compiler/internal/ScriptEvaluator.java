package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Program;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Term;

/** Evaluates a script from top to bottom (tickscript.md section 3). */
final class ScriptEvaluator {
  private final Scope scope;
  private final Declarations declarations;
  private final Calls calls;
  private final Function<Expression, Object> arithmetic;
  private final ExpressionLimits limits = new ExpressionLimits();

  /**
   * An evaluator.
   *
   * @param arithmetic evaluates an expression that has no data to refer to
   */
  ScriptEvaluator(
      Scope scope,
      Declarations declarations,
      Calls calls,
      Function<Expression, Object> arithmetic) {
    this.scope = scope;
    this.declarations = declarations;
    this.calls = calls;
    this.arithmetic = arithmetic;
  }

  /**
   * Evaluates all statements.
   *
   * @throws CompileException at the first error
   */
  void run(Program program) {
    for (Statement statement : program.statements()) {
      if (statement instanceof Statement.Declaration declaration) {
        declarations.declare(declaration, evaluate(declaration.value()), scope);
      } else if (statement instanceof Statement.TypeDeclaration declaration) {
        declarations.declareType(declaration, scope);
      } else if (statement instanceof Term term && evaluate(term) instanceof Deferred call) {
        call.on(Optional.empty());
      }
    }
  }

  /** The value of a term; a bare name stays a name, since it may stand for a property. */
  private Object evaluate(Term term) {
    if (term instanceof Term.Chain chain) {
      return chain(chain);
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    if (term instanceof Term.Unary unary) {
      return unary(unary);
    }
    if (term instanceof Term.Binary) {
      return binary(term);
    }
    if (term instanceof Literal.LambdaLiteral lambda) {
      return lambda(lambda.body());
    }
    if (term instanceof Literal.ListLiteral list) {
      return list.items().stream().map(item -> scope.resolve(evaluate(item))).toList();
    }
    return term instanceof Literal literal ? Expressions.value(literal) : term;
  }

  private Lambda lambda(Term body) {
    Expression expression = Expressions.of(body, scope);
    limits.check(expression);
    Lambda lambda = new Lambda(expression);
    declarations.lambdas().add(lambda, body);
    return lambda;
  }

  private Object binary(Term term) {
    Expression expression = Expressions.of(term, scope);
    limits.checkArithmetic(expression);
    try {
      return arithmetic.apply(expression);
    } catch (EvaluationException e) {
      throw new CompileException(e.getMessage());
    }
  }

  private Object unary(Term.Unary unary) {
    Object operand = scope.resolve(evaluate(unary.operand()));
    if (unary.operator() == Operator.NOT && operand instanceof Boolean bool) {
      return !bool;
    }
    if (unary.operator() == Operator.MINUS) {
      if (operand instanceof Long number) {
        return -number;
      }
      if (operand instanceof Double number) {
        return -1 * number;
      }
      if (operand instanceof Duration duration) {
        // The smallest duration has no opposite: it stays what it is, as the smallest integer does.
        return Duration.ofNanos(-duration.toNanos());
      }
    }
    // The misspelling is the original's (tickscript.md section 3.3).
    throw at(
        unary.position(),
        "invalid arugument to '" + unary.operator() + "' " + GoTypes.text(operand));
  }

  private Object chain(Term.Chain chain) {
    Object left = evaluate(chain.left());
    Object right = evaluate(chain.right());
    Object receiver = scope.resolve(left);
    if (right instanceof Deferred call) {
      return call.on(Optional.of(receiver));
    }
    if (right instanceof Term.Identifier name) {
      return read(chain, receiver, name.name());
    }
    throw at(
        chain.position(),
        "invalid right operand of type " + GoTypes.of(right) + " to '.' operator");
  }

  private static Object read(Term.Chain chain, Object receiver, String name) {
    if (!(receiver instanceof ScriptObject object)) {
      throw at(
          chain.position(),
          GoTypes.isPointer(receiver)
              ? "object " + GoTypes.of(receiver) + " has no property " + name
              : Calls.NO_PROPERTIES);
    }
    Optional<Object> value = object.get(name);
    if (value.isPresent()) {
      return value.get();
    }
    if (object.hasProperty(name)) {
      // Set by a method; the original drops the connection (tickscript.md section 3.4).
      throw at(
          chain.position(), "property " + name + " of " + object.typeName() + " cannot be read");
    }
    throw at(chain.position(), "object " + object.typeName() + " has no property " + name);
  }

  private Object call(Term.Call call) {
    List<Object> arguments = new ArrayList<>();
    for (Term argument : call.arguments()) {
      Object value = evaluate(argument);
      // Only a call that is written here is made: one that a variable holds is not (section 3.2).
      arguments.add(
          value instanceof Deferred global ? global.on(Optional.empty()) : scope.resolve(value));
    }
    List<Object> given =
        arguments.size() == 1 && arguments.get(0) instanceof List<?> list
            ? new ArrayList<>(list)
            : arguments;
    if (call.kind() == CallKind.GLOBAL) {
      return (Deferred) receiver -> calls.global(call, receiver, given, scope);
    }
    return (Deferred) receiver -> calls.on(call, receiver.orElseThrow(), given);
  }

  /** An error with its place in the script. */
  static CompileException at(Position position, String message) {
    return new CompileException(position + ": " + message);
  }
}
