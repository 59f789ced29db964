package org.kapacitor.api.data;

/** The kinds of value a field can hold, named as the TICKscript reference names them. */
public enum FieldType {
  /** 64-bit IEEE 754 number. */
  FLOAT("float", "float64"),
  /** 64-bit signed integer. */
  INT("int", "int64"),
  STRING("string", "string"),
  BOOL("boolean", "bool"),
  /** Nanoseconds; made by lambda expressions, never by line protocol. */
  DURATION("duration", "time.Duration"),
  /** Nanoseconds since 1970-01-01T00:00:00Z; made by queries only. */
  TIME("time", "time.Time"),
  /** A field without a value; made by {@code join().fill('null')}. */
  NIL("nil", "<nil>");

  private final String text;
  private final String goName;

  FieldType(String text, String goName) {
    this.text = text;
    this.goName = goName;
  }

  /** The name in messages of lambda expressions, for example {@code boolean}. */
  public String text() {
    return text;
  }

  /** The name in messages of nodes, for example {@code float64} (nodes.md section 8.2). */
  public String goName() {
    return goName;
  }

  /** Whether values are numbers that can be added up: floats and integers. */
  public boolean numeric() {
    return this == FLOAT || this == INT;
  }
}
