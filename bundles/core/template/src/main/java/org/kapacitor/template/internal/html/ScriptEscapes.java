package org.kapacitor.template.internal.html;

import java.util.regex.Pattern;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.function.JsonText;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.JsText;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Methods;

/** Values made safe for JavaScript. */
final class ScriptEscapes {
  private static final Pattern SCRIPT_TAG =
      Pattern.compile("<(/?)script", Pattern.CASE_INSENSITIVE);

  private ScriptEscapes() {}

  /** A value as an expression: its JSON text, with spaces around words and numbers. */
  static String value(Object[] arguments) {
    Object value = arguments.length == 1 ? arguments[0] : Print.print(arguments);
    if (value instanceof JsText script) {
      return script.text();
    }
    Kind kind = Kind.of(value);
    if (kind != Kind.STRUCT && kind != Kind.POINTER) {
      value = Methods.string(value).map(text -> (Object) text).orElse(value);
    }
    String json;
    try {
      json = JsonText.of(value);
    } catch (CallException e) {
      return " /* " + harmless(e.getMessage()) + " */null ";
    }
    boolean word =
        ScriptReader.isNamePart(json.charAt(0))
            || ScriptReader.isNamePart(json.charAt(json.length() - 1));
    return word ? " " + json + " " : json;
  }

  /** A message that ends neither a comment nor the script. */
  private static String harmless(String message) {
    return SCRIPT_TAG
        .matcher(message)
        .replaceAll("\\\\x3C$1script")
        .replace("*/", "* /")
        .replace("<!--", "\\x3C!--");
  }

  /** A value as part of a string. */
  static String string(Object[] arguments) {
    return escape(Escapes.text(arguments), "\"`&'+<>", "\\/");
  }

  /** A value as part of a template literal. */
  static String template(Object[] arguments) {
    return escape(Escapes.text(arguments), "\"`&'+<>${}", "\\/");
  }

  /** A value as part of a regular expression, which matches it literally. */
  static String regex(Object[] arguments) {
    String text = escape(Escapes.text(arguments), "\"&'+<>", "\\/$()*-.?[]^{|}");
    // Nothing at all would turn the expression into a comment.
    return text.isEmpty() ? "(?:)" : text;
  }

  private static String escape(String text, String asNumber, String withBackslash) {
    StringBuilder to = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (withBackslash.indexOf(c) >= 0) {
        to.append('\\').append(c);
      } else if (c == '\t' || c == '\n' || c == '\f' || c == '\r') {
        to.append('\\').append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\f' ? 'f' : 'r');
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || asNumber.indexOf(c) >= 0) {
        to.append(String.format("\\u%04x", (int) c));
      } else {
        to.append(c);
      }
    }
    return to.toString();
  }
}
