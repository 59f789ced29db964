package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Term;

/**
 * The texts of a script's lambdas in the standard layout, with values in place of names: the
 * defaults that templates show (tickscript.md section 6.1).
 */
final class LambdaTexts {
  private final Map<Lambda, Term> bodies = new IdentityHashMap<>();

  /** Remembers what a lambda was made of. */
  void add(Lambda lambda, Term body) {
    bodies.put(lambda, body);
  }

  /**
   * The text of a lambda without the word {@code lambda:}.
   *
   * @param scope knows the names in it
   */
  String of(Lambda lambda, Scope scope) {
    return resolve(bodies.get(lambda), scope).format();
  }

  private Term resolve(Term term, Scope scope) {
    if (term instanceof Term.Identifier name) {
      return literal(scope.get(name.name()), name, scope);
    }
    if (term instanceof Term.Unary unary) {
      return new Term.Unary(
          unary.position(), unary.comment(), unary.operator(), resolve(unary.operand(), scope));
    }
    if (term instanceof Term.Binary binary) {
      return new Term.Binary(
          binary.position(),
          binary.comment(),
          binary.operator(),
          resolve(binary.left(), scope),
          resolve(binary.right(), scope),
          binary.parens(),
          binary.multiline());
    }
    if (term instanceof Term.Call call) {
      return new Term.Call(
          call.position(),
          call.comment(),
          call.kind(),
          call.name(),
          call.arguments().stream().map(argument -> resolve(argument, scope)).toList(),
          call.multiline());
    }
    return term;
  }

  /** What a value would be written as; what cannot be written stays a name. */
  private Term literal(Object value, Term.Identifier name, Scope scope) {
    Position position = name.position();
    Comment comment = name.comment();
    if (value instanceof Long number) {
      return new Literal.IntLiteral(position, comment, number, false);
    } else if (value instanceof Double number) {
      return new Literal.FloatLiteral(position, comment, number);
    } else if (value instanceof Boolean bool) {
      return new Literal.BoolLiteral(position, comment, bool);
    } else if (value instanceof String text) {
      return new Literal.StringLiteral(position, comment, text, false);
    } else if (value instanceof Duration duration) {
      return new Literal.DurationLiteral(position, comment, duration.toNanos(), "");
    } else if (value instanceof Regex regex) {
      String text = regex.pattern().replace("/", "\\/");
      return new Literal.RegexLiteral(position, comment, regex.pattern(), text);
    } else if (value instanceof Star) {
      return new Literal.StarLiteral(position, comment);
    } else if (value instanceof Lambda lambda && bodies.containsKey(lambda)) {
      return new Literal.LambdaLiteral(position, comment, resolve(bodies.get(lambda), scope));
    }
    return name;
  }
}
