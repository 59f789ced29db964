package org.kapacitor.tickscript;

/** What joins the parts of a chain (tickscript.md section 2.1). */
public enum ChainOperator {
  /** Makes a node. */
  PIPE("|", CallKind.CHAIN),
  /** Sets or reads a property. */
  DOT(".", CallKind.PROPERTY),
  /** Calls a user defined function. */
  AT("@", CallKind.DYNAMIC);

  private final String symbol;
  private final CallKind kind;

  ChainOperator(String symbol, CallKind kind) {
    this.symbol = symbol;
    this.kind = kind;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** The kind of call on its right side. */
  public CallKind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
