package org.kapacitor.template.internal.html;

import java.util.Arrays;
import java.util.Locale;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.value.JsText;

/**
 * Values made safe for text, attributes, styles and comments of HTML.
 *
 * <p>Reference: tickscript.md section 9.7.
 */
final class Escapes {
  /** Stands in for values that are not safe. */
  static final String UNSAFE = "ZgotmplZ";

  private Escapes() {}

  /** What the arguments print; nothing for null. */
  static String text(Object[] arguments) {
    if (arguments.length == 1) {
      Object value = arguments[0];
      if (value instanceof String || value instanceof JsText) {
        return value.toString();
      }
      return value == null ? "" : Print.print(value);
    }
    Object[] present = Arrays.stream(arguments).filter(a -> a != null).toArray();
    return Print.print(present);
  }

  static String html(Object[] arguments) {
    String text = text(arguments);
    int at = Span.of(text).indexOfAny("\0\"&'+<>", 0);
    if (at < 0) {
      return text;
    }
    StringBuilder to = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        to.append('\uFFFD');
      } else if (!appendEntity(to, c)) {
        to.append(c);
      }
    }
    return to.toString();
  }

  private static boolean appendEntity(StringBuilder to, char c) {
    switch (c) {
      case '"' -> to.append("&#34;");
      case '&' -> to.append("&amp;");
      case '\'' -> to.append("&#39;");
      case '+' -> to.append("&#43;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** For a value without quotes, which neither space nor nothing must end. */
  static String unquoted(Object[] arguments) {
    String text = text(arguments);
    if (text.isEmpty()) {
      return UNSAFE;
    }
    StringBuilder to = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        to.append("&#xfffd;");
      } else if (c >= '\t' && c <= '\r' || c == ' ' || c == '=' || c == '`') {
        to.append("&#").append((int) c).append(';');
      } else if (c >= 0xfdd0 && c <= 0xfdef || c >= 0xfff0) {
        to.append("&#x").append(Integer.toHexString(c)).append(';');
      } else if (!appendEntity(to, c)) {
        to.append(c);
      }
    }
    return to.toString();
  }

  /** For the name of an attribute, which must not be one whose values mean something. */
  static String name(Object[] arguments) {
    String name = text(arguments).toLowerCase(Locale.ROOT);
    boolean plain =
        !name.isEmpty()
            && Attribute.of(name) == Attribute.PLAIN
            && name.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    return plain ? name : UNSAFE;
  }

  /** For a comment, of which nothing is left. */
  static String comment(Object[] arguments) {
    return "";
  }

  static String cssString(Object[] arguments) {
    String text = text(arguments);
    StringBuilder to = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        to.append("\\\\");
      } else if (c == 0 || "\t\n\f\r\"&'()+/:;<>{}".indexOf(c) >= 0) {
        to.append('\\').append(Integer.toHexString(c));
        // A digit or a space behind the number would belong to it.
        if (i + 1 == text.length()
            || Css.isHex(text.charAt(i + 1))
            || Css.isSpace(text.charAt(i + 1))) {
          to.append(' ');
        }
      } else {
        to.append(c);
      }
    }
    return to.toString();
  }

  /** For a value of a style, which must be a plain word, number or colour. */
  static String cssValue(Object[] arguments) {
    String text = Css.decode(text(arguments));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean secondHyphen = c == '-' && i > 0 && text.charAt(i - 1) == '-';
      if (c == 0 || "\"'()/;@[\\]`{}<>".indexOf(c) >= 0 || secondHyphen) {
        return UNSAFE;
      }
      if (c != '-' && c < 0x80 && Css.isNamePart(c)) {
        name.append(c);
      }
    }
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return lower.contains("expression") || lower.contains("mozbinding") ? UNSAFE : text;
  }
}
