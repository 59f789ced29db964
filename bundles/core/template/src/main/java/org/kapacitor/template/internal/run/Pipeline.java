package org.kapacitor.template.internal.run;

import org.kapacitor.template.internal.syntax.Node;

/** Commands that are run one after another, and the variables that get the result. */
final class Pipeline {
  private final Node.Pipe node;
  private final Command[] commands;
  private final Slot[] slots;

  Pipeline(Node.Pipe node, Command[] commands, Slot[] slots) {
    this.node = node;
    this.commands = commands;
    this.slots = slots;
  }

  /** Variables that it declares or assigns. */
  Slot[] slots() {
    return slots;
  }

  boolean assigns() {
    return node.assigns();
  }

  Object value(Frame frame, Object dot) {
    frame.at = node;
    Object value = Frame.NOTHING;
    for (Command command : commands) {
      value = command.run(frame, dot, value);
    }
    for (Slot slot : slots) {
      slot.set(frame, value);
    }
    return value;
  }
}
