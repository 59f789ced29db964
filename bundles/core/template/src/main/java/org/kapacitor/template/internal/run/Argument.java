package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.syntax.Node;
import org.kapacitor.template.internal.value.Parameter;
import org.kapacitor.template.internal.value.TypeNames;

/** An operand that is an argument of a function or method. */
interface Argument {

  /** Its value as one of the parameter's type. */
  Object evaluate(Frame frame, Object dot, Parameter parameter);

  /** The node it comes from. */
  Node node();

  /** Checks that a value is of the parameter's type. */
  static Object check(Frame frame, Object value, Parameter parameter) {
    if (value == null) {
      if (!parameter.acceptsNil()) {
        throw frame.fail("invalid value; expected " + parameter.typeName());
      }
    } else if (!parameter.accepts(value)) {
      throw frame.fail(
          "wrong type for value; expected "
              + parameter.typeName()
              + "; got "
              + TypeNames.of(value));
    }
    return value;
  }
}
