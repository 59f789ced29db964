package org.kapacitor.api.option;

import java.util.List;
import java.util.Optional;

/**
 * One option of a plug-in, as its record declares it.
 *
 * @param name of the component, which is the name in TICKscript
 * @param key name in handler files and kapacitor.conf
 * @param kind how a script sets it
 * @param shape how many values it has
 * @param type of a value: String, int, long, double, boolean, {@link java.time.Duration}, {@link
 *     org.kapacitor.api.expression.Regex}, {@link org.kapacitor.api.expression.Lambda}, an enum,
 *     Object, or a record
 * @param nested the components of a record
 * @param doc documentation
 * @param defaultText value when none is given
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param oneOf strings allowed; empty for any
 * @param types types allowed for a value of type Object; empty for any
 * @param typesError what is said of a value of another type
 * @param secret whether it is never shown
 * @param repeat whether calls add up
 */
public record Option(
    String name,
    String key,
    Kind kind,
    Shape shape,
    Class<?> type,
    Optional<Options> nested,
    String doc,
    Optional<String> defaultText,
    double min,
    double max,
    List<String> oneOf,
    List<Class<?>> types,
    String typesError,
    boolean secret,
    boolean repeat) {

  /** How a script sets an option. */
  public enum Kind {
    /** By position in the call. */
    ARG,
    /** {@code .name(value)}. */
    PROPERTY,
    /** {@code .name()}. */
    FLAG,
    /** Not at all: it is in files only. */
    FILE,
    /** By naming handlers. */
    HANDLERS
  }

  /** How many values an option has. */
  public enum Shape {
    SINGLE,
    OPTIONAL,
    LIST,
    MAP
  }
}
