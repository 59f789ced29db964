package org.kapacitor.template.internal.run;

import java.time.Duration;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.syntax.NumberLiteral;
import org.kapacitor.template.internal.value.Parameter;
import org.kapacitor.template.internal.value.WideInt;

/** A literal; numbers adapt to the type of the parameter. */
final class Constant implements Argument, Command {
  private final Node node;
  private final Object value;
  private final boolean alone;

  private Constant(Node node, Object value, boolean alone) {
    this.node = node;
    this.value = value;
    this.alone = alone;
  }

  static Constant of(Node node, boolean alone) {
    Object value = null;
    if (node instanceof Node.Bool bool) {
      value = bool.value();
    } else if (node instanceof Node.Quoted quoted) {
      value = quoted.value();
    } else if (node instanceof Node.Number number) {
      value = number(number.literal());
    }
    return new Constant(node, value, alone);
  }

  private static Object number(NumberLiteral literal) {
    return literal.kind() == NumberLiteral.Kind.FLOAT
        ? (Object) literal.real()
        : WideInt.of(literal.integer());
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Object run(Frame frame, Object dot, Object piped) {
    frame.at = node;
    if (!alone || piped != Frame.NOTHING) {
      throw frame.fail("can't give argument to non-function " + node.show());
    }
    if (node instanceof Node.Nil) {
      throw frame.fail("nil is not a command");
    }
    return untyped(frame);
  }

  private Object untyped(Frame frame) {
    if (node instanceof Node.Number number
        && number.literal().kind() == NumberLiteral.Kind.OVERFLOW) {
      throw frame.fail(number.literal().text() + " overflows int");
    }
    return value;
  }

  @Override
  public Object evaluate(Frame frame, Object dot, Parameter parameter) {
    frame.at = node;
    if (node instanceof Node.Nil) {
      if (!parameter.acceptsNil()) {
        throw frame.fail("cannot assign nil to " + parameter.typeName());
      }
      return null;
    }
    return switch (parameter) {
      case ANY -> untyped(frame);
      case STRING -> {
        if (!(value instanceof String)) {
          throw frame.fail("expected string; found " + node.show());
        }
        yield value;
      }
      case INT -> WideInt.of(integer(frame));
      case DURATION -> Duration.ofNanos(integer(frame));
      case TIME, LOCATION ->
          throw frame.fail(
              "can't handle " + node.show() + " for arg of type " + parameter.typeName());
    };
  }

  private long integer(Frame frame) {
    if (node instanceof Node.Number number && number.literal().isInteger()) {
      return number.literal().integer();
    }
    throw frame.fail("expected integer; found " + node.show());
  }
}
