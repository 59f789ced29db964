package org.kapacitor.template.internal.format;

import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.TypeNames;

/**
 * The function {@code printf}.
 *
 * <p>Reference: tickscript.md section 9.5.
 */
public final class Printf {
  private static final int MAX_NUMBER = 1_000_000;

  private final String format;
  private final Object[] arguments;
  private final int maxLength;
  private final StringBuilder to = new StringBuilder();
  private final Spec spec = new Spec();
  private final ValuePrinter printer = new ValuePrinter(to, spec);
  private int at;
  private int argument;
  private boolean goodIndex;
  private boolean afterIndex;
  private boolean reordered;

  private Printf(String format, Object[] arguments, int maxLength) {
    this.format = format;
    this.arguments = arguments;
    this.maxLength = maxLength;
  }

  /**
   * Formats arguments; mistakes show in the result.
   *
   * @throws CallException if the result is longer than allowed
   */
  public static String format(String format, Object[] arguments, int maxLength) {
    return new Printf(format, arguments, maxLength).format();
  }

  private String format() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        percent = format.length();
      }
      to.append(format, at, percent);
      at = percent;
      if (at < format.length()) {
        at++;
        directive();
      }
      if (to.length() > maxLength) {
        throw new CallException("result exceeds " + maxLength + " characters");
      }
    }
    if (!reordered && argument < arguments.length) {
      extraArguments();
    }
    return to.toString();
  }

  private void directive() {
    spec.clear();
    goodIndex = true;
    afterIndex = false;
    while (at < format.length() && spec.flag(format.charAt(at))) {
      at++;
    }
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      to.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    verb(verb);
  }

  private void verb(int verb) {
    if (verb == '%') {
      to.append('%');
    } else if (!goodIndex) {
      to.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (argument >= arguments.length) {
      to.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      if (verb == 'v') {
        spec.beginDefaultVerb();
      }
      printer.print(arguments[argument++], verb);
    }
  }

  private void width() {
    if (isStar()) {
      int width = starArgument();
      if (width == Integer.MIN_VALUE) {
        to.append("%!(BADWIDTH)");
      } else {
        spec.setWidth(width);
      }
      afterIndex = false;
      return;
    }
    spec.width = number();
    if (afterIndex && spec.width >= 0) {
      goodIndex = false;
    }
  }

  private void precision() {
    if (at + 1 >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    if (afterIndex) {
      goodIndex = false;
    }
    index();
    if (isStar()) {
      int precision = starArgument();
      if (precision < 0) {
        to.append("%!(BADPREC)");
      } else {
        spec.precision = precision;
      }
      afterIndex = false;
    } else {
      spec.precision = Math.max(0, number());
    }
  }

  private boolean isStar() {
    return at < format.length() && format.charAt(at) == '*';
  }

  /** Takes an integer argument for a star; the least one stands for a wrong argument. */
  private int starArgument() {
    at++;
    if (argument >= arguments.length) {
      return Integer.MIN_VALUE;
    }
    Object value = arguments[argument++];
    if (value == null) {
      return Integer.MIN_VALUE;
    }
    Kind kind = Kind.of(value);
    long number = kind == Kind.INT || kind == Kind.UINT ? Kind.toLong(value) : Long.MAX_VALUE;
    return number < -MAX_NUMBER || number > MAX_NUMBER ? Integer.MIN_VALUE : (int) number;
  }

  /** Reads digits; -1 if there are none or the number is absurd, which also ends the format. */
  private int number() {
    int start = at;
    int value = 0;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (value > MAX_NUMBER) {
        at = format.length();
        return -1;
      }
      value = value * 10 + format.charAt(at) - '0';
      at++;
    }
    return at == start ? -1 : value;
  }

  /** Reads an argument index such as {@code [2]}. */
  private void index() {
    if (at >= format.length() || format.charAt(at) != '[') {
      afterIndex = false;
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0 || format.length() - at < 3) {
      at++;
      goodIndex = false;
      afterIndex = false;
      return;
    }
    int value = indexValue(close);
    at = close + 1;
    afterIndex = value >= 0;
    if (value > 0 && value <= arguments.length) {
      argument = value - 1;
    } else {
      goodIndex = false;
    }
  }

  private int indexValue(int close) {
    int value = close == at + 1 ? -1 : 0;
    for (int i = at + 1; i < close; i++) {
      char c = format.charAt(i);
      if (c < '0' || c > '9' || value > MAX_NUMBER) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private void extraArguments() {
    spec.clear();
    to.append("%!(EXTRA ");
    for (int i = argument; i < arguments.length; i++) {
      to.append(i == argument ? "" : ", ");
      if (arguments[i] == null) {
        to.append("<nil>");
      } else {
        to.append(TypeNames.of(arguments[i])).append('=');
        printer.print(arguments[i], 'v');
      }
    }
    to.append(')');
  }
}
