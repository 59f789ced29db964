package org.kapacitor.template.internal.function;

import java.util.Locale;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.text.Utf8;

/**
 * The functions {@code html}, {@code js} and {@code urlquery}.
 *
 * <p>Reference: tickscript.md section 9.3.
 */
final class TextEscapes {
  private TextEscapes() {}

  /** What the arguments print, without a space more than {@code print} has. */
  private static String text(Object[] arguments) {
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] == null) {
        shown[i] = "<no value>";
      }
    }
    return Print.print(shown);
  }

  static String html(Object[] arguments) {
    String text = text(arguments);
    StringBuilder to = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> to.append('\uFFFD');
        case '"' -> to.append("&#34;");
        case '\'' -> to.append("&#39;");
        case '&' -> to.append("&amp;");
        case '<' -> to.append("&lt;");
        case '>' -> to.append("&gt;");
        default -> to.append(c);
      }
    }
    return to.toString();
  }

  static String js(Object[] arguments) {
    String text = text(arguments);
    StringBuilder to = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> appendJs(to, c));
    return to.toString();
  }

  private static void appendJs(StringBuilder to, int c) {
    switch (c) {
      case '\\' -> to.append("\\\\");
      case '\'' -> to.append("\\'");
      case '"' -> to.append("\\\"");
      case '<' -> to.append("\\u003C");
      case '>' -> to.append("\\u003E");
      case '&' -> to.append("\\u0026");
      case '=' -> to.append("\\u003D");
      default -> {
        if (c == 0x7F || Quoting.isPrintable(c)) {
          to.appendCodePoint(c);
        } else {
          to.append(String.format(Locale.ROOT, "\\u%04X", c));
        }
      }
    }
  }

  static String urlQuery(Object[] arguments) {
    String text = text(arguments);
    StringBuilder to = new StringBuilder(text.length() + 16);
    for (byte b : Utf8.bytes(text)) {
      char c = (char) (b & 255);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
        to.append(c);
      } else if (c == ' ') {
        to.append('+');
      } else {
        to.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return to.toString();
  }
}
