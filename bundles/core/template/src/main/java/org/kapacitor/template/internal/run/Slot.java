package org.kapacitor.template.internal.run;

/** A place of a variable. */
sealed interface Slot {

  /** Value of the variable, perhaps an {@link Element}. */
  Object get(Frame frame);

  /** Sets the variable. */
  void set(Frame frame, Object value);

  /** {@code $}. */
  record Root() implements Slot {
    @Override
    public Object get(Frame frame) {
      return frame.root;
    }

    @Override
    public void set(Frame frame, Object value) {
      frame.root = value;
    }
  }

  /** A variable that was declared. */
  record Local(int index) implements Slot {
    @Override
    public Object get(Frame frame) {
      return frame.variables[index];
    }

    @Override
    public void set(Frame frame, Object value) {
      frame.variables[index] = value;
    }
  }

  /** A variable that the parser lets pass but that is not declared where it is used. */
  record Undefined(String name) implements Slot {
    @Override
    public Object get(Frame frame) {
      throw frame.fail("undefined variable: " + name);
    }

    @Override
    public void set(Frame frame, Object value) {
      throw frame.fail("undefined variable: " + name);
    }
  }
}
