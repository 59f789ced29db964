package org.kapacitor.template.internal.html;

import org.kapacitor.api.template.TemplateException;
import org.kapacitor.template.internal.syntax.Source;

/**
 * Limits of an analysis, since nested loops could be followed again and again, and templates that
 * call others could exhaust the stack.
 */
final class Effort {
  private static final int MAX_STEPS = 2_000_000;
  private static final int MAX_DEPTH = 500;

  private final Source source;
  private int steps;
  private int depth;

  Effort(Source source) {
    this.source = source;
  }

  /**
   * Counts a step.
   *
   * @throws TemplateException if there were too many
   */
  void spend() {
    if (++steps > MAX_STEPS) {
      throw Problem.of("too complex to find out how to escape it").exception(source);
    }
  }

  /**
   * Enters a branch or a template.
   *
   * @throws TemplateException if that is too deep
   */
  void enter() {
    if (++depth > MAX_DEPTH) {
      throw Problem.of("exceeded maximum template depth (" + MAX_DEPTH + ")").exception(source);
    }
  }

  void leave() {
    depth--;
  }
}
