package org.kapacitor.lambda.internal.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * A regular expression in RE2 syntax, ready to be matched. Not safe for use by several threads at a
 * time.
 */
public final class RegexValue {
  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private final Matcher matcher;
  private final boolean simple;
  private final boolean fromStart;
  private final boolean toEnd;
  private final String literal;

  private RegexValue(String pattern) {
    matcher = Pattern.compile(pattern).matcher("");
    fromStart = pattern.startsWith("^");
    toEnd = pattern.endsWith("$");
    literal = literal(pattern, fromStart, toEnd);
    simple = literal.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  /**
   * Compiles a pattern.
   *
   * @throws com.google.re2j.PatternSyntaxException with the message that users see
   */
  public static RegexValue of(String pattern) {
    return new RegexValue(pattern);
  }

  /** What is left when the anchors are removed, or what stands for them: {@code .*}. */
  private static String literal(String pattern, boolean fromStart, boolean toEnd) {
    int from = fromStart ? 1 : pattern.startsWith(".*") ? 2 : 0;
    int to = pattern.length() - (toEnd ? 1 : pattern.endsWith(".*") ? 2 : 0);
    return from <= to ? pattern.substring(from, to) : "";
  }

  /** Whether the pattern is found anywhere in a text. */
  public boolean matches(String text) {
    if (!simple) {
      return matcher.reset(text).find();
    }
    if (fromStart) {
      return toEnd ? text.equals(literal) : text.startsWith(literal);
    }
    return toEnd ? text.endsWith(literal) : text.contains(literal);
  }

  /**
   * Replaces all matches by a template in which {@code $1}, {@code ${1}}, {@code $name} and {@code
   * ${name}} stand for groups and {@code $$} for a dollar sign. A match of nothing right behind
   * another match is left alone.
   */
  public String replaceAll(String text, String template) {
    StringBuilder to = new StringBuilder(text.length());
    int copied = 0;
    int at = 0;
    matcher.reset(text);
    while (at <= text.length() && matcher.find(at)) {
      int start = matcher.start();
      int end = matcher.end();
      to.append(text, copied, start);
      if (end > copied || start == 0) {
        expand(to, text, template);
      }
      copied = end;
      at = Math.max(end, at + (at < text.length() ? width(text, at) : 1));
    }
    return to.append(text, copied, text.length()).toString();
  }

  private static int width(String text, int at) {
    return Character.charCount(text.codePointAt(at));
  }

  private void expand(StringBuilder to, String text, String template) {
    int at = 0;
    while (at < template.length()) {
      int dollar = template.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      to.append(template, at, dollar);
      boolean brace = template.startsWith("{", dollar + 1);
      int from = dollar + (brace ? 2 : 1);
      int end = nameEnd(template, from);
      if (template.startsWith("$", dollar + 1)) {
        to.append('$');
        at = dollar + 2;
      } else if (end == from || brace && !template.startsWith("}", end)) {
        to.append('$');
        at = dollar + 1;
      } else {
        appendGroup(to, text, template.substring(from, end));
        at = brace ? end + 1 : end;
      }
    }
    to.append(template, at, template.length());
  }

  private static int nameEnd(String template, int from) {
    int end = from;
    while (end < template.length()) {
      int c = template.codePointAt(end);
      if (!Character.isLetter(c) && !Character.isDigit(c) && c != '_') {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private void appendGroup(StringBuilder to, String text, String name) {
    Integer group =
        name.matches("0|[1-9][0-9]{0,7}")
            ? Integer.valueOf(name)
            : matcher.pattern().namedGroups().get(name);
    if (group != null && group <= matcher.groupCount() && matcher.start(group) >= 0) {
      to.append(text, matcher.start(group), matcher.end(group));
    }
  }

  @Override
  public String toString() {
    return matcher.pattern().pattern();
  }
}
