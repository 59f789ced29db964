package org.kapacitor.tickscript;

/** How a function is called, which tells where it is looked up (tickscript.md section 3.4). */
public enum CallKind {
  /** {@code name(..)}, in a lambda too. */
  GLOBAL("global"),
  /** {@code |name(..)}. */
  CHAIN("chain"),
  /** {@code .name(..)}. */
  PROPERTY("property"),
  /** {@code @name(..)}. */
  DYNAMIC("dynamic");

  private final String text;

  CallKind(String text) {
    this.text = text;
  }

  /** The word for it. */
  @Override
  public String toString() {
    return text;
  }
}
