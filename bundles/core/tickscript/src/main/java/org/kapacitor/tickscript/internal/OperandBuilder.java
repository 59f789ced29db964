package org.kapacitor.tickscript.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Script;
import org.kapacitor.tickscript.Term;
import org.kapacitor.tickscript.Term.Binary;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Identifier;
import org.kapacitor.tickscript.Term.Unary;
import org.kapacitor.tickscript.internal.TickscriptParser.BinaryContext;
import org.kapacitor.tickscript.internal.TickscriptParser.OperandArgumentsContext;
import org.kapacitor.tickscript.internal.TickscriptParser.OperandContext;
import org.kapacitor.tickscript.internal.TickscriptParser.OperationsContext;
import org.kapacitor.tickscript.internal.TickscriptParser.OperatorContext;
import org.kapacitor.tickscript.internal.TickscriptParser.ValueContext;

/** Makes the trees of what a lambda can hold: operands and the operators between them. */
final class OperandBuilder {
  private final Source source;
  private final Comments comments;
  private int operators;

  OperandBuilder(Source source, Comments comments) {
    this.source = source;
    this.comments = comments;
  }

  /** Operators are counted anew. */
  void startStatement() {
    operators = 0;
  }

  void countOperator(Token operator) {
    if (++operators > Script.MAX_OPERATORS) {
      throw source.error(
          "too many operators", operator, "at most " + Script.MAX_OPERATORS + " in a statement");
    }
  }

  Term binary(BinaryContext context) {
    return operations(operand(context.operand()), context.operations());
  }

  Term operations(Term left, OperationsContext context) {
    return context == null ? left : new Row(context).climb(left, 0);
  }

  /** Operators with the operands on their right, on the way into a tree. */
  private final class Row {
    private final List<OperatorContext> symbols;
    private final List<OperandContext> operands;
    private int at;

    Row(OperationsContext context) {
      symbols = context.operator();
      operands = context.operand();
    }

    /** Takes all operators that bind at least as tight as given; all associate to the left. */
    Term climb(Term start, int precedence) {
      Term left = start;
      while (next() >= precedence) {
        Token token = symbols.get(at).start;
        countOperator(token);
        Comment comment = comments.take(token);
        Operator operator = operator(token);
        Term right = operand(operands.get(at++));
        while (next() > operator.precedence()) {
          right = climb(right, next());
        }
        boolean multiline = isBelow(right, left.position());
        left = new Binary(source.position(token), comment, operator, left, right, false, multiline);
      }
      return left;
    }

    private int next() {
      return at == symbols.size() ? -1 : operator(symbols.get(at).start).precedence();
    }
  }

  private static boolean isBelow(Term term, Position position) {
    return term.position().line() > position.line();
  }

  private static Operator operator(Token token) {
    return switch (token.getType()) {
      case TickscriptParser.OR -> Operator.OR;
      case TickscriptParser.AND -> Operator.AND;
      case TickscriptParser.EQUAL -> Operator.EQUAL;
      case TickscriptParser.NOT_EQUAL -> Operator.NOT_EQUAL;
      case TickscriptParser.REGEX_EQUAL -> Operator.REGEX_EQUAL;
      case TickscriptParser.REGEX_NOT_EQUAL -> Operator.REGEX_NOT_EQUAL;
      case TickscriptParser.LESS -> Operator.LESS;
      case TickscriptParser.LESS_EQUAL -> Operator.LESS_EQUAL;
      case TickscriptParser.GREATER -> Operator.GREATER;
      case TickscriptParser.GREATER_EQUAL -> Operator.GREATER_EQUAL;
      case TickscriptParser.PLUS -> Operator.PLUS;
      case TickscriptParser.MINUS -> Operator.MINUS;
      case TickscriptParser.TIMES -> Operator.TIMES;
      case TickscriptParser.DIVIDE -> Operator.DIVIDE;
      case TickscriptParser.MODULO -> Operator.MODULO;
      default -> Operator.NOT;
    };
  }

  private Term operand(OperandContext context) {
    if (context.value() != null) {
      return value(context.value());
    }
    OperandArgumentsContext list = context.operandArguments();
    if (list == null) {
      return identifier(context.start);
    }
    List<Term> arguments = new ArrayList<>();
    for (BinaryContext argument : list.binary()) {
      arguments.add(binary(argument));
    }
    // A comment in front of a function of a lambda is lost.
    return call(CallKind.GLOBAL, context.start, Comment.NONE, arguments);
  }

  Term value(ValueContext context) {
    if (context.operand() != null) {
      Term operand = operand(context.operand());
      // The comment in front of it is lost, but it gets one in front of the parenthesis at its end.
      Comment comment = comments.take(context.stop);
      return new Unary(source.position(context.start), comment, operator(context.start), operand);
    }
    if (context.binary() != null) {
      Comment comment = comments.take(context.start);
      return parenthesised(binary(context.binary())).withComment(comment);
    }
    return literal(context.start);
  }

  private static Term parenthesised(Term term) {
    return term instanceof Binary b
        ? new Binary(
            b.position(), b.comment(), b.operator(), b.left(), b.right(), true, b.multiline())
        : term;
  }

  Call call(CallKind kind, Token name, Comment comment, List<Term> arguments) {
    Position position = source.position(name);
    boolean multiline =
        !arguments.isEmpty() && isBelow(arguments.get(arguments.size() - 1), position);
    return new Call(position, comment, kind, name.getText(), arguments, multiline);
  }

  Identifier identifier(Token token) {
    return new Identifier(source.position(token), comments.take(token), token.getText());
  }

  Term literal(Token token) {
    return Literals.of(token, source.position(token), comments.take(token));
  }
}
