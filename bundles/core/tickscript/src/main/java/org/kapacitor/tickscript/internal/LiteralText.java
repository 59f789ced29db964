package org.kapacitor.tickscript.internal;

import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Literal.BoolLiteral;
import org.kapacitor.tickscript.Literal.DurationLiteral;
import org.kapacitor.tickscript.Literal.FloatLiteral;
import org.kapacitor.tickscript.Literal.IntLiteral;
import org.kapacitor.tickscript.Literal.RegexLiteral;
import org.kapacitor.tickscript.Literal.StringLiteral;

/** How the formatter writes literals that hold no other terms (tickscript.md section 7.2). */
final class LiteralText {
  private LiteralText() {}

  static void append(Literal literal, StringBuilder out) {
    if (literal instanceof StringLiteral string) {
      append(string, out);
    } else if (literal instanceof IntLiteral number) {
      append(number, out);
    } else if (literal instanceof FloatLiteral number) {
      append(number, out);
    } else if (literal instanceof DurationLiteral duration) {
      out.append(duration.text().isEmpty() ? Durations.influx(duration.nanos()) : duration.text());
    } else if (literal instanceof RegexLiteral regex) {
      out.append('/').append(regex.text()).append('/');
    } else if (literal instanceof BoolLiteral bool) {
      out.append(bool.value() ? "TRUE" : "FALSE");
    } else {
      out.append('*');
    }
  }

  private static void append(StringLiteral string, StringBuilder out) {
    if (string.triple()) {
      out.append("'''").append(string.value()).append("'''");
    } else {
      appendQuoted(string.value(), '\'', out);
    }
  }

  private static void append(IntLiteral number, StringBuilder out) {
    if (number.octal()) {
      out.append('0').append(Long.toOctalString(number.value()));
    } else {
      out.append(number.value());
    }
  }

  private static void append(FloatLiteral number, StringBuilder out) {
    int start = out.length();
    Floats.appendPlain(out, number.value());
    if (out.indexOf(".", start) < 0) {
      out.append(".0");
    }
  }

  /** Writes a text in quotes, escaping only these. */
  static void appendQuoted(String text, char quote, StringBuilder out) {
    out.append(quote);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == quote) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    out.append(quote);
  }
}
