package org.kapacitor.lambda.internal.type;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.lambda.internal.text.RegexValue;

/** Types of values in an expression, as messages name them (tickscript.md section 3.1). */
public enum Kind {
  FLOAT("float", "float64", double.class, FieldType.FLOAT),
  INT("int", "int64", long.class, FieldType.INT),
  STRING("string", "string", String.class, FieldType.STRING),
  BOOL("boolean", "bool", boolean.class, FieldType.BOOL),
  REGEX("regex", "*regexp.Regexp", RegexValue.class, null),
  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  TIME("time", "time.Time", long.class, FieldType.TIME),
  /** Nanoseconds. */
  DURATION("duration", "time.Duration", long.class, FieldType.DURATION),
  MISSING("missing", "*ast.Missing", Missing.class, null),
  /** No type, or one that is not known yet. */
  INVALID("invalid type", "<nil>", void.class, null);

  private final String text;
  private final String goName;
  private final Class<?> javaType;
  private final FieldType fieldType;

  Kind(String text, String goName, Class<?> javaType, FieldType fieldType) {
    this.text = text;
    this.goName = goName;
    this.javaType = javaType;
    this.fieldType = fieldType;
  }

  /** The name in most messages. */
  public String text() {
    return text;
  }

  /** The name in the messages of calls whose arguments were not checked beforehand. */
  public String goName() {
    return goName;
  }

  /** How bytecode represents a value. */
  public Class<?> javaType() {
    return javaType;
  }

  /** The type of a field that holds such a value; empty if none can. */
  public Optional<FieldType> fieldType() {
    return Optional.ofNullable(fieldType);
  }

  /** Whether the result of a lambda expression may have this type. */
  public boolean isResult() {
    return fieldType != null && this != TIME;
  }

  /** The kind of a field's value; {@link #INVALID} for {@link FieldType#NIL}. */
  public static Kind of(FieldType type) {
    for (Kind kind : values()) {
      if (kind.fieldType == type) {
        return kind;
      }
    }
    return INVALID;
  }

  /** The kind of a constant; {@link #INVALID} for a star or a list. */
  public static Kind ofConstant(Object value) {
    List<Class<?>> types =
        List.of(Double.class, Long.class, String.class, Boolean.class, Regex.class);
    int index = types.indexOf(value.getClass());
    if (index >= 0) {
      return values()[index];
    }
    return value instanceof Duration ? DURATION : INVALID;
  }

  @Override
  public String toString() {
    return text;
  }
}
