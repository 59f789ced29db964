package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Term;

/** Turns terms into expressions, replacing names by their values (tickscript.md section 3.3). */
final class Expressions {
  private final Scope scope;
  private final boolean keepNames;

  private Expressions(Scope scope, boolean keepNames) {
    this.scope = scope;
    this.keepNames = keepNames;
  }

  /** The expression of a term whose names are those of a script. */
  static Expression of(Term term, Scope scope) {
    return new Expressions(scope, false).convert(term);
  }

  /** The expression of a term from outside a script: names stay names (section 6.2). */
  static Expression withNames(Term term) {
    return new Expressions(new Scope(), true).convert(term);
  }

  private Expression convert(Term term) {
    if (term instanceof Term.Identifier identifier) {
      return keepNames
          ? new Expression.Identifier(identifier.name())
          : literal(scope.get(identifier.name()));
    }
    if (term instanceof Term.Reference reference) {
      return new Expression.Reference(reference.name());
    }
    if (term instanceof Term.Unary unary) {
      return new Expression.Unary(unary.operator(), convert(unary.operand()));
    }
    if (term instanceof Term.Binary binary) {
      return new Expression.Binary(
          binary.operator(), convert(binary.left()), convert(binary.right()));
    }
    if (term instanceof Term.Call call) {
      return new Expression.Call(
          call.name(), call.arguments().stream().map(this::convert).toList());
    }
    if (term instanceof Literal value) {
      return literal(value(value));
    }
    throw new CompileException("unsupported literal type " + GoTypes.of(term));
  }

  private static Expression literal(Object value) {
    if (value instanceof Lambda lambda) {
      return new Expression.Nested(lambda);
    }
    if (value instanceof ScriptObject
        || value instanceof Deferred
        || value instanceof Term.Reference) {
      throw new CompileException("unsupported literal type " + GoTypes.of(value));
    }
    return new Expression.Literal(value);
  }

  /** The value of a literal that has no names in it. */
  static Object value(Literal literal) {
    if (literal instanceof Literal.StringLiteral text) {
      return text.value();
    }
    if (literal instanceof Literal.IntLiteral number) {
      return number.value();
    }
    if (literal instanceof Literal.FloatLiteral number) {
      return number.value();
    }
    if (literal instanceof Literal.DurationLiteral duration) {
      return Duration.ofNanos(duration.nanos());
    }
    if (literal instanceof Literal.RegexLiteral regex) {
      return new Regex(regex.pattern());
    }
    if (literal instanceof Literal.BoolLiteral bool) {
      return bool.value();
    }
    if (literal instanceof Literal.StarLiteral) {
      return Star.STAR;
    }
    throw new CompileException("unsupported literal type " + GoTypes.of(List.of()));
  }
}
