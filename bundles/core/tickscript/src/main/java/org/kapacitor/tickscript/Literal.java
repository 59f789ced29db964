package org.kapacitor.tickscript;

import java.util.List;

/** A value as it is written (tickscript.md sections 1.2 to 1.5). */
public sealed interface Literal extends Term {

  /**
   * {@code 'value'} or {@code '''value'''}.
   *
   * @param value without quotes and escapes
   * @param triple whether it is written with three quotes
   */
  record StringLiteral(Position position, Comment comment, String value, boolean triple)
      implements Literal {
    @Override
    public StringLiteral withComment(Comment other) {
      return new StringLiteral(position, other, value, triple);
    }
  }

  /**
   * An integer, never negative.
   *
   * @param octal whether it is written with a leading zero
   */
  record IntLiteral(Position position, Comment comment, long value, boolean octal)
      implements Literal {
    @Override
    public IntLiteral withComment(Comment other) {
      return new IntLiteral(position, other, value, octal);
    }
  }

  /** A number with a decimal point, finite and never negative. */
  record FloatLiteral(Position position, Comment comment, double value) implements Literal {
    @Override
    public FloatLiteral withComment(Comment other) {
      return new FloatLiteral(position, other, value);
    }
  }

  /**
   * A duration.
   *
   * @param text as written; if it is empty, the formatter makes one from the value
   */
  record DurationLiteral(Position position, Comment comment, long nanos, String text)
      implements Literal {
    @Override
    public DurationLiteral withComment(Comment other) {
      return new DurationLiteral(position, other, nanos, text);
    }
  }

  /**
   * {@code /text/}.
   *
   * @param pattern a valid RE2 expression, without the escapes of slashes
   * @param text as written between the slashes
   */
  record RegexLiteral(Position position, Comment comment, String pattern, String text)
      implements Literal {
    @Override
    public RegexLiteral withComment(Comment other) {
      return new RegexLiteral(position, other, pattern, text);
    }
  }

  /** {@code TRUE} or {@code FALSE}. */
  record BoolLiteral(Position position, Comment comment, boolean value) implements Literal {
    @Override
    public BoolLiteral withComment(Comment other) {
      return new BoolLiteral(position, other, value);
    }
  }

  /** {@code *}. */
  record StarLiteral(Position position, Comment comment) implements Literal {
    @Override
    public StarLiteral withComment(Comment other) {
      return new StarLiteral(position, other);
    }
  }

  /**
   * {@code [item, item]}.
   *
   * @param items identifiers, strings and stars
   */
  record ListLiteral(Position position, Comment comment, List<Term> items) implements Literal {
    public ListLiteral {
      items = List.copyOf(items);
    }

    @Override
    public ListLiteral withComment(Comment other) {
      return new ListLiteral(position, other, items);
    }
  }

  /**
   * {@code lambda: body}.
   *
   * @param body made of everything but chains, lists and other lambdas
   */
  record LambdaLiteral(Position position, Comment comment, Term body) implements Literal {
    @Override
    public LambdaLiteral withComment(Comment other) {
      return new LambdaLiteral(position, other, body);
    }
  }
}
