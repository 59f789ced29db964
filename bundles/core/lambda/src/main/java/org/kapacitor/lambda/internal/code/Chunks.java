package org.kapacitor.lambda.internal.code;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Divides code that is too large for one method: the virtual machine does not optimise methods of
 * more than 8000 bytes and does not accept more than 64 KiB.
 */
final class Chunks {
  /** Number of nodes in a method; a node makes some twenty bytes. */
  private static final int LARGEST = 200;

  private final Map<Code, String> methods = new IdentityHashMap<>();
  private final Map<String, Code> bodies = new LinkedHashMap<>();

  Chunks(Code root) {
    for (Code part : root.parts()) {
      size(part);
    }
  }

  /** Number of nodes that are left to the surrounding method. */
  private int size(Code code) {
    int size = 1;
    for (Code part : code.parts()) {
      size += size(part);
    }
    if (size <= LARGEST || code.fails()) {
      return size;
    }
    String name = "chunk" + methods.size();
    methods.put(code, name);
    bodies.put(name, code);
    return 1;
  }

  /** The method of its own that some code has; null if it has none. */
  String methodOf(Code code) {
    return methods.get(code);
  }

  /** Code by the name of the method it goes to. */
  Map<String, Code> bodies() {
    return bodies;
  }

  /** Descriptor of a method for a value of a kind. */
  static String descriptor(Kind kind) {
    return "(L"
        + Names.POINT
        + ";L"
        + Names.ROW
        + ";"
        + Names.STATES
        + ")"
        + Names.descriptor(kind);
  }
}
