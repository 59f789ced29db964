package org.kapacitor.template.internal.format;

import java.util.Locale;

/** Integers in the verbs of {@code printf}. */
final class IntegerFormat {
  private final StringBuilder to;
  private final Spec spec;
  private final TextFormat texts;

  IntegerFormat(StringBuilder to, Spec spec, TextFormat texts) {
    this.to = to;
    this.spec = spec;
    this.texts = texts;
  }

  /** Appends an integer; false if the verb is not for integers. */
  boolean append(long value, boolean signed, int verb) {
    switch (verb) {
      case 'v' -> {
        boolean sharp = spec.sharp;
        spec.sharp = sharp || spec.goSyntax && !signed;
        digits(value, spec.goSyntax && !signed ? 16 : 10, verb);
        spec.sharp = sharp;
      }
      case 'd' -> digits(value, 10, verb);
      case 'b' -> digits(value, 2, verb);
      case 'o', 'O' -> digits(value, 8, verb);
      case 'x', 'X' -> digits(value, 16, verb);
      case 'c' -> texts.character(value, false);
      case 'q' -> texts.character(value, true);
      case 'U' -> texts.unicode(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void digits(long value, int base, int verb) {
    if (spec.precision == 0 && value == 0) {
      boolean zero = spec.zero;
      spec.zero = false;
      spec.fill(to, spec.width);
      spec.zero = zero;
      return;
    }
    boolean hasSign = value < 0 || spec.plus || spec.space;
    int minimum = spec.precision;
    if (minimum < 0 && spec.zero) {
      minimum = spec.width - (hasSign ? 1 : 0);
    }
    // The magnitude of the least number only fits without a sign.
    String digits = value < 0 ? Long.toUnsignedString(-value, base) : Long.toString(value, base);
    StringBuilder text = new StringBuilder();
    text.append(value < 0 ? "-" : spec.plus ? "+" : spec.space ? " " : "");
    text.append(verb == 'O' ? "0o" : "")
        .append(prefix(base, digits.length() < minimum ? "0" : digits));
    text.append("0".repeat(Math.max(0, minimum - digits.length()))).append(digits);
    String all = text.toString();
    spec.padWithSpaces(to, verb == 'X' ? all.toUpperCase(Locale.ROOT) : all);
  }

  private String prefix(int base, String digits) {
    if (!spec.sharp) {
      return "";
    }
    return switch (base) {
      case 2 -> "0b";
      case 8 -> digits.startsWith("0") ? "" : "0";
      case 16 -> "0x";
      default -> "";
    };
  }
}
