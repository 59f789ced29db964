package org.kapacitor.cli.flag;

import java.util.Optional;

/** One option of a command. */
record Flag(String name, Kind kind, String description, Optional<ValueCheck> check) {

  /** What follows an option. */
  enum Kind {
    /** One value; the last wins. */
    TEXT,
    /** Nothing. */
    SWITCH,
    /** A value, and again with every repetition. */
    EACH
  }

  /** Its lines in a usage text. */
  String describe() {
    String value =
        switch (kind) {
          case TEXT -> " string";
          case SWITCH -> "";
          case EACH -> " value";
        };
    String gap = kind == Kind.SWITCH && name.length() == 1 ? "\t" : "\n    \t";
    return "  -" + name + value + gap + description + "\n";
  }
}
