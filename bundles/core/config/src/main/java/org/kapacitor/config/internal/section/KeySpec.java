package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;

/**
 * One key of a section.
 *
 * @param key name in the file
 * @param name of the record's component
 * @param type of a value
 * @param shape how many values there are
 * @param defaultText value when none is given, as in {@link org.kapacitor.api.option.Default}
 * @param doc documentation, one sentence
 * @param secret whether it is never shown
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param oneOf strings allowed; empty for any
 * @param nested keys of a table
 */
public record KeySpec(
    String key,
    String name,
    ValueType type,
    Option.Shape shape,
    Optional<String> defaultText,
    String doc,
    boolean secret,
    double min,
    double max,
    List<String> oneOf,
    List<KeySpec> nested) {

  /** The keys that a record declares. */
  static List<KeySpec> of(Options options) {
    return options.all().stream().map(KeySpec::of).toList();
  }

  private static KeySpec of(Option option) {
    boolean narrow = option.type() == int.class;
    return new KeySpec(
        option.key(),
        option.name(),
        ValueType.of(option),
        option.shape(),
        defaultText(option),
        option.doc(),
        option.secret(),
        narrow ? Math.max(option.min(), Integer.MIN_VALUE) : option.min(),
        narrow ? Math.min(option.max(), Integer.MAX_VALUE) : option.max(),
        option.type().isEnum() ? constants(option.type()) : option.oneOf(),
        option.nested().map(KeySpec::of).orElse(List.of()));
  }

  /** Of an enum that says nothing it is the first constant, as everywhere in options. */
  private static Optional<String> defaultText(Option option) {
    return option.type().isEnum() && option.shape() == Option.Shape.SINGLE
        ? option
            .defaultText()
            .map(text -> text.toLowerCase(Locale.ROOT))
            .or(() -> Optional.of(constants(option.type()).get(0)))
        : option.defaultText();
  }

  /** Constants of an enum are written in lower case. */
  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What the keys of a table have when none of them is given and there are no defaults. */
  public Map<String, Object> zero() {
    return Initial.values(nested, false);
  }

  /** Reads the text of a duration; empty if that is wrong. */
  public static Optional<Duration> duration(String text) {
    try {
      return Optional.of(DurationText.parse(text));
    } catch (OptionException e) {
      return Optional.empty();
    }
  }

  /**
   * Checks a value against the key's limits, each of them if there are several.
   *
   * @throws OptionException {@code port: expected an integer from 1 to 65535, found the integer 0}
   */
  public void check(Object value) {
    switch (shape) {
      case SINGLE, OPTIONAL -> checkOne(value);
      case LIST -> ((List<?>) value).forEach(this::checkOne);
      case MAP -> ((Map<?, ?>) value).values().forEach(this::checkOne);
    }
  }

  private void checkOne(Object value) {
    if (!allows(value)) {
      throw new Place("", key).expected(Limits.expected(this), this, value);
    }
  }

  /** Whether the key's limits allow a number or string. */
  boolean allows(Object value) {
    if (value instanceof Number number) {
      return !(number.doubleValue() < min) && !(number.doubleValue() > max);
    }
    return !(value instanceof String text) || oneOf.isEmpty() || oneOf.contains(text);
  }
}
