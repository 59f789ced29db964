package org.kapacitor.template.internal.format;

import java.util.Optional;
import org.kapacitor.api.text.Floats;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Methods;

/**
 * Values as templates print them.
 *
 * <p>Reference: tickscript.md sections 9.3 and 9.4.
 */
public final class Print {
  private Print() {}

  /** Appends a value; null as {@code <no value>}. */
  public static void append(StringBuilder to, Object value) {
    if (value == null) {
      to.append("<no value>");
    } else {
      appendArgument(to, value);
    }
  }

  /** Appends an argument of {@code print}; null as {@code <nil>}. */
  static void appendArgument(StringBuilder to, Object value) {
    if (value instanceof String text) {
      to.append(text);
    } else if (value instanceof Double number) {
      to.append(Floats.general(number));
    } else if (value instanceof Long number) {
      to.append(number.longValue());
    } else if (value == null) {
      to.append("<nil>");
    } else {
      Optional<String> text = Methods.string(value);
      if (text.isPresent()) {
        to.append(text.get());
      } else {
        new ValuePrinter(to, new Spec()).print(value, 'v');
      }
    }
  }

  /** The function {@code print}: a space between two arguments when neither is a string. */
  public static String print(Object... arguments) {
    if (arguments.length == 1 && arguments[0] instanceof String text) {
      return text;
    }
    StringBuilder to = new StringBuilder();
    boolean afterString = true;
    for (Object argument : arguments) {
      boolean isString = argument != null && Kind.of(argument) == Kind.STRING;
      if (!isString && !afterString) {
        to.append(' ');
      }
      appendArgument(to, argument);
      afterString = isString;
    }
    return to.toString();
  }

  /** The function {@code println}: always a space, and a newline behind. */
  public static String println(Object... arguments) {
    StringBuilder to = new StringBuilder();
    for (int i = 0; i < arguments.length; i++) {
      to.append(i == 0 ? "" : " ");
      appendArgument(to, arguments[i]);
    }
    return to.append('\n').toString();
  }

  /** A value in the verb {@code v}, for error messages. */
  public static String show(Object value) {
    return print(value);
  }
}
