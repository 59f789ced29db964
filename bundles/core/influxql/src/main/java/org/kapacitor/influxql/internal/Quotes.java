package org.kapacitor.influxql.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Names and texts in quotes. */
public final class Quotes {
  private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Words that servers newer than the grammar take for keywords. */
  private static final Set<String> NEW_KEYWORDS = Set.of("FUTURE", "PAST", "VERBOSE");

  private Quotes() {}

  /** A name in quotes where it would not be understood without. */
  public static String identifier(String name) {
    return isBare(name)
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
  }

  private static boolean isBare(String name) {
    return BARE.matcher(name).matches() && !isKeyword(name);
  }

  private static boolean isKeyword(String name) {
    Token token = new InfluxqlLexer(CharStreams.fromString(name)).nextToken();
    return token.getType() != InfluxqlLexer.IDENTIFIER
        || NEW_KEYWORDS.contains(name.toUpperCase(Locale.ROOT));
  }

  /** A text in single quotes. */
  public static String string(String text) {
    return "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("'", "\\'") + "'";
  }

  /** The name that an identifier token stands for. */
  static String name(String token) {
    return token.startsWith("\"") ? unquoted(token) : token;
  }

  /** What is between the quotes of a token. */
  static String unquoted(String token) {
    StringBuilder text = new StringBuilder(token.length());
    for (int i = 1; i < token.length() - 1; i++) {
      char c = token.charAt(i);
      if (c == '\\') {
        i++;
        c = token.charAt(i) == 'n' ? '\n' : token.charAt(i);
      }
      text.append(c);
    }
    return text.toString();
  }

  /** A text as the original's messages quote it. */
  public static String goString(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
