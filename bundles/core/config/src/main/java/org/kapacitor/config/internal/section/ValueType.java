package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.option.Option;

/** Type of one value of a key. */
public enum ValueType {
  STRING("string", "a string", "strings"),
  INTEGER("integer", "an integer", "integers"),
  FLOAT("float", "a number", "numbers"),
  BOOLEAN("boolean", "a boolean", "booleans"),
  DURATION("duration", "a duration such as \"10s\"", "durations"),
  STRINGS("strings", "a list of strings", "lists of strings"),
  TABLE("table", "a table", "tables"),
  ANY("any", "a value", "values");

  private final String text;
  private final String one;
  private final String many;

  ValueType(String text, String one, String many) {
    this.text = text;
    this.one = one;
    this.many = many;
  }

  /** Name in {@code sections.json}. */
  public String text() {
    return text;
  }

  /** With its article, for messages. */
  String one() {
    return one;
  }

  /** Plural, for messages. */
  String many() {
    return many;
  }

  /** The type of a name in {@code sections.json}. */
  static ValueType named(String text) {
    for (ValueType type : values()) {
      if (type.text.equals(text)) {
        return type;
      }
    }
    throw new IllegalArgumentException("unknown type of value: " + text);
  }

  /**
   * The type of the values that an option takes.
   *
   * @throws IllegalArgumentException if a file cannot give such values
   */
  static ValueType of(Option option) {
    Class<?> type = option.type();
    if (type == String.class || type == Regex.class || type.isEnum()) {
      return STRING;
    }
    if (type == long.class || type == int.class) {
      return INTEGER;
    }
    if (type == double.class) {
      return FLOAT;
    }
    if (type == boolean.class) {
      return BOOLEAN;
    }
    if (type == Duration.class) {
      return DURATION;
    }
    if (type == List.class && option.shape() == Option.Shape.MAP) {
      return STRINGS;
    }
    if (option.nested().isPresent()) {
      return TABLE;
    }
    if (type == Object.class) {
      return ANY;
    }
    throw new IllegalArgumentException(
        "a section of kapacitor.conf cannot have the type "
            + type.getSimpleName()
            + " of "
            + option.name());
  }
}
