package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.function.Functions;

/** Limits of one rendering, so that no template can exhaust memory, stack or time. */
final class Budget {
  private static final int MAX_STEPS = 1_000_000;
  private static final int MAX_DEPTH = 700;

  private int steps;
  private long characters;
  private int depth;

  /** Counts a round of a loop or a call of a template. */
  void step(Frame frame) {
    if (++steps > MAX_STEPS) {
      throw frame.fail("exceeded maximum of " + MAX_STEPS + " loop iterations");
    }
  }

  /** Counts characters of output or of a value made on the way. */
  void charge(Frame frame, int count) {
    characters += count;
    if (characters > Functions.MAX_LENGTH) {
      throw frame.fail("exceeded maximum output of " + Functions.MAX_LENGTH + " characters");
    }
  }

  /** Enters a template whose nodes are nested so deeply. */
  void enter(Frame frame, int height) {
    depth += height;
    if (depth > MAX_DEPTH) {
      throw frame.fail("exceeded maximum template depth (" + MAX_DEPTH + ")");
    }
  }

  void leave(int height) {
    depth -= height;
  }
}
