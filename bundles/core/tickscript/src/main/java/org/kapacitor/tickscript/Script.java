package org.kapacitor.tickscript;

import org.kapacitor.tickscript.internal.Regexes;
import org.kapacitor.tickscript.internal.ScriptReader;

/**
 * Reads and formats TICKscript (tickscript.md sections 1, 2 and 7). All methods may be called by
 * any thread.
 */
public final class Script {
  /** How deep parentheses, calls and unary operators may be nested in one another. */
  public static final int MAX_NESTING = 250;

  /** How many binary and chain operators a statement may have. */
  public static final int MAX_OPERATORS = 2_000;

  private Script() {}

  /**
   * Reads a script. A text without statements is a script too.
   *
   * @throws TickscriptException with the text of section 2.3
   */
  public static Program parse(String text) {
    return new ScriptReader(text).program();
  }

  /**
   * Reads the text of a lambda without {@code lambda:}, as the variables of a task have it (section
   * 6.1). Its position is the start of the text.
   *
   * @throws TickscriptException with the text of section 2.3
   */
  public static Literal.LambdaLiteral parseLambda(String text) {
    return new ScriptReader(text).lambda();
  }

  /**
   * Checks a regular expression without slashes, as the variables of a task have it (section 6.1).
   *
   * @throws TickscriptException with a message that starts with {@code error parsing regexp: }
   */
  public static void checkRegex(String pattern) {
    Regexes.check(pattern);
  }

  /**
   * The script in the standard layout (section 7).
   *
   * @throws TickscriptException with the text of section 2.3
   */
  public static String format(String text) {
    return parse(text).format();
  }
}
