package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property: {@code .period(1m)}. The component's type decides what the property takes:
 *
 * <ul>
 *   <li>a single value ({@code String, long, double, boolean, Duration, Regex, Lambda, Object}, or
 *       an {@code Optional} of one): exactly one argument; the last call wins;
 *   <li>a {@code List} of such: any number of arguments; the last call wins, or with {@link Repeat}
 *       each call adds its arguments;
 *   <li>a {@code Map<String, T>}: two arguments, key and value; each call adds an entry;
 *   <li>an {@code Optional} of a record: the arguments are the record's components; with a {@code
 *       List} of records each call adds one.
 * </ul>
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Property {
  /** Documentation, one sentence. */
  String value();
}
