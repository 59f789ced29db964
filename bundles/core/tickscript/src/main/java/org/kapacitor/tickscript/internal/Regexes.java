package org.kapacitor.tickscript.internal;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.kapacitor.tickscript.TickscriptException;

/** Checks regular expressions with the error texts of the original (tickscript.md section 1.5). */
public final class Regexes {
  private Regexes() {}

  /** Throws if the pattern is not RE2 syntax or would need too much room. */
  public static void check(String pattern) {
    RegexSize.check(pattern);
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      String problem = e.getDescription();
      String part = e.getPattern() == null ? "" : e.getPattern();
      if (part.equals("stack underflow")) {
        problem = "unexpected )";
        part = pattern;
      }
      throw error(problem, part);
    }
  }

  static TickscriptException error(String problem, String part) {
    return new TickscriptException("error parsing regexp: " + problem + ": `" + part + "`");
  }
}
