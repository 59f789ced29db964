package org.kapacitor.engine;

/** A plan uses a node type that is not installed. */
public final class MissingNodeTypeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  /** The type called {@code type} is missing. */
  public MissingNodeTypeException(String type) {
    super("waiting for node type \"" + type + '"');
    this.type = type;
  }

  /** Name of the type. */
  public String type() {
    return type;
  }
}
