package org.kapacitor.tickscript;

import java.util.List;
import org.kapacitor.api.expression.Operator;

/**
 * What has a value (tickscript.md section 2.1). Terms nest at most {@link Script#MAX_NESTING}
 * levels deep; a chain or a row of binary operators is a tree that is deep on its left side, with
 * at most {@link Script#MAX_OPERATORS} operators in a statement.
 */
public sealed interface Term extends Statement
    permits Literal,
        Term.Chain,
        Term.Call,
        Term.Identifier,
        Term.Reference,
        Term.Binary,
        Term.Unary {

  /** A copy with another comment. */
  Term withComment(Comment comment);

  /**
   * {@code left|right(..)}, {@code left.right(..)}, {@code left.right} or {@code left@right(..)}.
   *
   * @param position of the operator
   * @param right a {@link Call} of the operator's kind, or an {@link Identifier} after {@code .}
   *     and {@code @}
   */
  record Chain(Position position, Comment comment, ChainOperator operator, Term left, Term right)
      implements Term {
    @Override
    public Chain withComment(Comment other) {
      return new Chain(position, other, operator, left, right);
    }
  }

  /**
   * {@code name(..)}.
   *
   * @param position of the name
   * @param multiline whether the last argument starts below the line of the name
   */
  record Call(
      Position position,
      Comment comment,
      CallKind kind,
      String name,
      List<Term> arguments,
      boolean multiline)
      implements Term {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Call withComment(Comment other) {
      return new Call(position, other, kind, name, arguments, multiline);
    }
  }

  /** A bare name. */
  record Identifier(Position position, Comment comment, String name) implements Term {
    @Override
    public Identifier withComment(Comment other) {
      return new Identifier(position, other, name);
    }
  }

  /**
   * {@code "name"}: a field or a tag.
   *
   * @param name without quotes and escapes
   */
  record Reference(Position position, Comment comment, String name) implements Term {
    @Override
    public Reference withComment(Comment other) {
      return new Reference(position, other, name);
    }
  }

  /**
   * {@code left operator right}.
   *
   * @param position of the operator
   * @param parens whether it stands in parentheses
   * @param multiline whether the right side starts below the line of the left side
   */
  record Binary(
      Position position,
      Comment comment,
      Operator operator,
      Term left,
      Term right,
      boolean parens,
      boolean multiline)
      implements Term {
    @Override
    public Binary withComment(Comment other) {
      return new Binary(position, other, operator, left, right, parens, multiline);
    }
  }

  /**
   * {@code -operand} or {@code !operand}.
   *
   * @param position of the operator
   * @param operator {@link Operator#MINUS} or {@link Operator#NOT}
   */
  record Unary(Position position, Comment comment, Operator operator, Term operand)
      implements Term {
    @Override
    public Unary withComment(Comment other) {
      return new Unary(position, other, operator, operand);
    }
  }
}
