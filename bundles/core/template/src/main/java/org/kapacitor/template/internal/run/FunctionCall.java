package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.function.Function;
import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Parameter;

/** A call of a function. */
final class FunctionCall implements Argument, Command {
  private final Node.Identifier identifier;
  private final Node call;
  private final Function function;
  private final Argument[] arguments;

  /**
   * @param call the node that errors of the function show
   */
  FunctionCall(Node.Identifier identifier, Node call, Function function, Argument[] arguments) {
    this.identifier = identifier;
    this.call = call;
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  public Node node() {
    return identifier;
  }

  @Override
  public Object evaluate(Frame frame, Object dot, Parameter parameter) {
    return Argument.check(frame, run(frame, dot, Frame.NOTHING), parameter);
  }

  @Override
  public Object run(Frame frame, Object dot, Object piped) {
    frame.at = identifier;
    checkCount(frame, piped);
    String name = identifier.name();
    if (name.equals("and") || name.equals("or")) {
      return choose(frame, dot, piped, name.equals("or"));
    }
    int given = arguments.length;
    Object[] values = new Object[piped == Frame.NOTHING ? given : given + 1];
    for (int i = 0; i < given; i++) {
      values[i] = arguments[i].evaluate(frame, dot, function.parameter(i));
    }
    if (piped != Frame.NOTHING) {
      values[given] = Argument.check(frame, piped, function.parameter(given));
    }
    return call(frame, values);
  }

  private Object call(Frame frame, Object[] values) {
    Object result;
    try {
      result = function.body().call(values);
    } catch (CallException e) {
      frame.at = call;
      throw frame.fail("error calling " + identifier.name() + ": " + e.getMessage());
    }
    if (result instanceof String text) {
      frame.budget.charge(frame, text.length());
    }
    return result;
  }

  private void checkCount(Frame frame, Object piped) {
    int count = arguments.length + (piped == Frame.NOTHING ? 0 : 1);
    int fixed = function.fixed();
    if (count < fixed || count > fixed && !function.variadic()) {
      throw frame.fail(
          "wrong number of args for "
              + identifier.name()
              + (function.variadic()
                  ? ": want at least " + fixed + " got " + arguments.length
                  : ": want " + fixed + " got " + count));
    }
  }

  /** {@code and} and {@code or}: the first argument that decides, or the last one. */
  private Object choose(Frame frame, Object dot, Object piped, boolean deciding) {
    Object value = null;
    for (Argument argument : arguments) {
      value = argument.evaluate(frame, dot, Parameter.ANY);
      if (Kind.isTrue(value) == deciding) {
        return value;
      }
    }
    return piped == Frame.NOTHING ? value : piped;
  }
}
