package org.kapacitor.tickscript;

import java.util.List;
import java.util.stream.Collectors;
import org.kapacitor.tickscript.Literal.BoolLiteral;
import org.kapacitor.tickscript.Literal.DurationLiteral;
import org.kapacitor.tickscript.Literal.FloatLiteral;
import org.kapacitor.tickscript.Literal.IntLiteral;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Literal.ListLiteral;
import org.kapacitor.tickscript.Literal.RegexLiteral;
import org.kapacitor.tickscript.Literal.StringLiteral;
import org.kapacitor.tickscript.Statement.Dbrp;
import org.kapacitor.tickscript.Statement.Declaration;
import org.kapacitor.tickscript.Statement.TypeDeclaration;
import org.kapacitor.tickscript.Term.Binary;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Chain;
import org.kapacitor.tickscript.Term.Identifier;
import org.kapacitor.tickscript.Term.Reference;
import org.kapacitor.tickscript.Term.Unary;

/** Trees as short text, without places, comments and layout: {@code (+ 1 (* 2 "x"))}. */
final class Shape {
  private Shape() {}

  /** The statements of a script, separated by semicolons. */
  static String of(String script) {
    return of(Script.parse(script));
  }

  static String of(Program program) {
    return program.statements().stream().map(Shape::of).collect(Collectors.joining("; "));
  }

  static String of(Statement statement) {
    if (statement instanceof Declaration it) {
      return "var " + of(it.name()) + " = " + of(it.value());
    }
    if (statement instanceof TypeDeclaration it) {
      return "var " + of(it.name()) + " " + of(it.type());
    }
    if (statement instanceof Dbrp it) {
      return "dbrp " + of(it.database()) + "." + of(it.policy());
    }
    return statement instanceof Literal it ? literal(it) : term((Term) statement);
  }

  private static String term(Term term) {
    if (term instanceof Chain it) {
      return "(" + it.operator() + " " + of(it.left()) + " " + of(it.right()) + ")";
    }
    if (term instanceof Call it) {
      return it.kind() + ":" + it.name() + "(" + all(it.arguments()) + ")";
    }
    if (term instanceof Identifier it) {
      return it.name();
    }
    if (term instanceof Reference it) {
      return '"' + it.name() + '"';
    }
    if (term instanceof Binary it) {
      return "(" + it.operator() + " " + of(it.left()) + " " + of(it.right()) + ")";
    }
    Unary it = (Unary) term;
    return "(" + it.operator() + " " + of(it.operand()) + ")";
  }

  private static String literal(Literal literal) {
    if (literal instanceof StringLiteral it) {
      return "'" + it.value() + "'";
    }
    if (literal instanceof IntLiteral it) {
      return Long.toString(it.value());
    }
    if (literal instanceof FloatLiteral it) {
      return Double.toString(it.value());
    }
    if (literal instanceof DurationLiteral it) {
      return it.nanos() + "ns";
    }
    if (literal instanceof RegexLiteral it) {
      return "/" + it.pattern() + "/";
    }
    if (literal instanceof BoolLiteral it) {
      return it.value() ? "TRUE" : "FALSE";
    }
    if (literal instanceof ListLiteral it) {
      return "[" + all(it.items()) + "]";
    }
    return literal instanceof LambdaLiteral it ? "lambda " + of(it.body()) : "*";
  }

  private static String all(List<Term> terms) {
    return terms.stream().map(Shape::of).collect(Collectors.joining(" "));
  }
}
