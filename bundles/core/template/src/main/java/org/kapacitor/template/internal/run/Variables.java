package org.kapacitor.template.internal.run;

import java.util.ArrayList;
import java.util.List;

/** The variables that are known at a place of a template, and where they are kept. */
final class Variables {

  private record Variable(String name, Slot slot) {}

  private final List<Variable> known = new ArrayList<>(List.of(new Variable("$", new Slot.Root())));
  private int count;

  /** Number of places that are needed. */
  int count() {
    return count;
  }

  Slot declare(String name) {
    Slot slot = new Slot.Local(count++);
    known.add(new Variable(name, slot));
    return slot;
  }

  /** The latest variable of a name. */
  Slot find(String name) {
    for (int i = known.size() - 1; i >= 0; i--) {
      if (known.get(i).name().equals(name)) {
        return known.get(i).slot();
      }
    }
    return new Slot.Undefined(name);
  }

  int mark() {
    return known.size();
  }

  void forget(int mark) {
    known.subList(mark, known.size()).clear();
  }
}
