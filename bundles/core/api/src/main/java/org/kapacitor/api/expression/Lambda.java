package org.kapacitor.api.expression;

/**
 * A lambda expression as the value of an option. Compile it through the node's context.
 *
 * @param body what is evaluated
 */
public record Lambda(Expression body) {
  @Override
  public String toString() {
    return "lambda: " + body;
  }
}
