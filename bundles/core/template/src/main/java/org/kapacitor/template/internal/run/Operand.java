package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.Parameter;

/** An operand that takes no arguments: the dot, a variable without fields, parentheses. */
abstract class Operand implements Argument, Command {
  private final Node node;
  private final Node first;
  private final boolean alone;

  /**
   * @param first first word of the command, which errors show
   * @param alone whether no word follows it
   */
  Operand(Node node, Node first, boolean alone) {
    this.node = node;
    this.first = first;
    this.alone = alone;
  }

  abstract Object value(Frame frame, Object dot);

  @Override
  public final Node node() {
    return node;
  }

  /** Where the original reports arguments that are given to this. */
  boolean marksItself() {
    return true;
  }

  @Override
  public final Object evaluate(Frame frame, Object dot, Parameter parameter) {
    frame.at = node;
    return Argument.check(frame, value(frame, dot), parameter);
  }

  @Override
  public final Object run(Frame frame, Object dot, Object piped) {
    if (marksItself()) {
      frame.at = node;
    }
    if (!alone || piped != Frame.NOTHING) {
      throw frame.fail("can't give argument to non-function " + first.show());
    }
    return value(frame, dot);
  }
}
