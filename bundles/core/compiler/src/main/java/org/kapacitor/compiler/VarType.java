package org.kapacitor.compiler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;

/** Types of variables (tickscript.md section 3.1). */
public enum VarType {
  BOOL("bool", "boolean", Boolean.class),
  INT("int", "int", Long.class),
  FLOAT("float", "float", Double.class),
  STRING("string", "string", String.class),
  DURATION("duration", "duration", Duration.class),
  REGEX("regex", "regex", Regex.class),
  LAMBDA("lambda", "lambda", Lambda.class),
  LIST("list", "list", List.class),
  STAR("star", "star", Star.class);

  private final String text;
  private final String messageText;
  private final Class<?> valueClass;

  VarType(String text, String messageText, Class<?> valueClass) {
    this.text = text;
    this.messageText = messageText;
    this.valueClass = valueClass;
  }

  /** The name in scripts and in JSON. */
  public String text() {
    return text;
  }

  /** The name in messages. */
  public String messageText() {
    return messageText;
  }

  /** The type called {@code text} in scripts. */
  public static Optional<VarType> named(String text) {
    for (VarType type : values()) {
      if (type.text.equals(text)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type of a value; empty if variables of its type are not shown. */
  public static Optional<VarType> of(Object value) {
    for (VarType type : values()) {
      if (type.valueClass.isInstance(value)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
