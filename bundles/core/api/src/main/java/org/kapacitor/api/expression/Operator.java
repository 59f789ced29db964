package org.kapacitor.api.expression;

/** The operators of lambda expressions (tickscript.md section 1.7). */
public enum Operator {
  OR("OR", 0, Kind.LOGICAL),
  AND("AND", 1, Kind.LOGICAL),
  EQUAL("==", 2, Kind.COMPARISON),
  NOT_EQUAL("!=", 2, Kind.COMPARISON),
  REGEX_EQUAL("=~", 2, Kind.COMPARISON),
  REGEX_NOT_EQUAL("!~", 2, Kind.COMPARISON),
  LESS("<", 3, Kind.COMPARISON),
  LESS_EQUAL("<=", 3, Kind.COMPARISON),
  GREATER(">", 3, Kind.COMPARISON),
  GREATER_EQUAL(">=", 3, Kind.COMPARISON),
  PLUS("+", 4, Kind.MATH),
  MINUS("-", 4, Kind.MATH),
  TIMES("*", 5, Kind.MATH),
  DIVIDE("/", 5, Kind.MATH),
  MODULO("%", 5, Kind.MATH),
  /** Unary. */
  NOT("!", 6, Kind.LOGICAL);

  /** How messages call a group of operators. */
  public enum Kind {
    MATH("math"),
    COMPARISON("comparison"),
    LOGICAL("logical");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The word in messages. */
    public String text() {
      return text;
    }
  }

  private final String symbol;
  private final int precedence;
  private final Kind kind;

  Operator(String symbol, int precedence, Kind kind) {
    this.symbol = symbol;
    this.precedence = precedence;
    this.kind = kind;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** Higher binds tighter. */
  public int precedence() {
    return precedence;
  }

  /** What messages call it. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
