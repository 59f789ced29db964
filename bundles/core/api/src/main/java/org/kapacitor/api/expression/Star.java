package org.kapacitor.api.expression;

/** The value {@code *} of a script. */
public enum Star {
  STAR;

  @Override
  public String toString() {
    return "*";
  }
}
