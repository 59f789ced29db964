package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.syntax.Node;

/** The operands that take no arguments. */
final class Operands {
  private Operands() {}

  /** {@code .}. */
  static final class Dot extends Operand {
    Dot(Node node, boolean alone) {
      super(node, node, alone);
    }

    @Override
    Object value(Frame frame, Object dot) {
      return Element.value(dot);
    }
  }

  /** {@code $x}. */
  static final class Variable extends Operand {
    private final Slot slot;

    Variable(Node node, Slot slot, boolean alone) {
      super(node, node, alone);
      this.slot = slot;
    }

    @Override
    Object value(Frame frame, Object dot) {
      return Element.value(slot.get(frame));
    }
  }

  /** A pipeline in parentheses. */
  static final class Parentheses extends Operand {
    private final Pipeline pipeline;

    Parentheses(Node node, Pipeline pipeline, boolean alone) {
      super(node, node, alone);
      this.pipeline = pipeline;
    }

    @Override
    boolean marksItself() {
      return false;
    }

    @Override
    Object value(Frame frame, Object dot) {
      return pipeline.value(frame, dot);
    }
  }
}
