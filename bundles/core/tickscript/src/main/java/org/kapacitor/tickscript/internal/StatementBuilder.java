package org.kapacitor.tickscript.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.CallKind;
import org.kapacitor.tickscript.ChainOperator;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Literal.ListLiteral;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Statement;
import org.kapacitor.tickscript.Statement.Dbrp;
import org.kapacitor.tickscript.Statement.Declaration;
import org.kapacitor.tickscript.Statement.TypeDeclaration;
import org.kapacitor.tickscript.Term;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Chain;
import org.kapacitor.tickscript.Term.Identifier;
import org.kapacitor.tickscript.Term.Reference;
import org.kapacitor.tickscript.internal.TickscriptParser.ArgumentsContext;
import org.kapacitor.tickscript.internal.TickscriptParser.DbrpContext;
import org.kapacitor.tickscript.internal.TickscriptParser.DeclarationContext;
import org.kapacitor.tickscript.internal.TickscriptParser.ExpressionContext;
import org.kapacitor.tickscript.internal.TickscriptParser.ItemContext;
import org.kapacitor.tickscript.internal.TickscriptParser.LinkContext;
import org.kapacitor.tickscript.internal.TickscriptParser.ListContext;
import org.kapacitor.tickscript.internal.TickscriptParser.StatementContext;
import org.kapacitor.tickscript.internal.TickscriptParser.TermContext;

/**
 * Makes the tree of a statement. It asks for everything in the order of the text, since the first
 * error and the first taker of a comment count.
 */
final class StatementBuilder {
  private final Source source;
  private final Comments comments;
  private final OperandBuilder operands;

  StatementBuilder(Source source, Comments comments) {
    this.source = source;
    this.comments = comments;
    this.operands = new OperandBuilder(source, comments);
  }

  Statement statement(StatementContext context) {
    operands.startStatement();
    if (context.declaration() != null) {
      return declaration(context.declaration());
    }
    return context.dbrp() != null ? dbrp(context.dbrp()) : expression(context.expression());
  }

  private Statement declaration(DeclarationContext context) {
    Position position = source.position(context.start);
    Comment comment = comments.take(context.start);
    Identifier name = operands.identifier(context.name);
    return context.type == null
        ? new Declaration(position, comment, name, expression(context.expression()))
        : new TypeDeclaration(position, comment, name, operands.identifier(context.type));
  }

  private Statement dbrp(DbrpContext context) {
    Comment comment = comments.take(context.start);
    return new Dbrp(
        source.position(context.start),
        comment,
        (Reference) operands.literal(context.database),
        (Reference) operands.literal(context.policy));
  }

  private Term expression(ExpressionContext context) {
    if (context.LAMBDA() != null) {
      return lambda(context);
    }
    if (context.list() != null) {
      return list(context.list());
    }
    Term left = context.term() != null ? term(context.term()) : operands.value(context.value());
    for (LinkContext link : context.link()) {
      left = chain(left, link);
    }
    return operands.operations(left, context.operations());
  }

  private LambdaLiteral lambda(ExpressionContext context) {
    Comment comment = comments.take(context.start);
    Term body = operands.binary(context.binary());
    return new LambdaLiteral(source.position(context.start), comment, body);
  }

  private ListLiteral list(ListContext context) {
    Comment comment = comments.take(context.start);
    List<Term> items = new ArrayList<>();
    for (ItemContext item : context.item()) {
      items.add(
          item.IDENTIFIER() != null
              ? operands.identifier(item.start)
              : operands.literal(item.start));
    }
    return new ListLiteral(source.position(context.start), comment, items);
  }

  private Term term(TermContext context) {
    return context.arguments() == null
        ? operands.identifier(context.start)
        : call(CallKind.GLOBAL, context.start, context.arguments());
  }

  private Chain chain(Term left, LinkContext context) {
    Token token = context.start;
    operands.countOperator(token);
    Comment comment = comments.take(token);
    ChainOperator operator =
        switch (token.getType()) {
          case TickscriptParser.PIPE -> ChainOperator.PIPE;
          case TickscriptParser.DOT -> ChainOperator.DOT;
          default -> ChainOperator.AT;
        };
    Token name = context.IDENTIFIER().getSymbol();
    Term right =
        context.arguments() == null
            ? operands.identifier(name)
            : call(operator.kind(), name, context.arguments());
    return new Chain(source.position(token), comment, operator, left, right);
  }

  private Call call(CallKind kind, Token name, ArgumentsContext context) {
    Comment comment = comments.take(name);
    List<Term> arguments = new ArrayList<>();
    for (ExpressionContext argument : context.expression()) {
      arguments.add(expression(argument));
    }
    return operands.call(kind, name, comment, arguments);
  }
}
