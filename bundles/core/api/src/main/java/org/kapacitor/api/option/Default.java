package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value when none is given, as text: {@code 1s}, {@code 21}, {@code true}, {@code mean}.
 * Without it an option that is not given is 0, false, the empty string, list or map, or {@code
 * Optional.empty()}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
  /**
   * The value; elements of a list are separated by commas. Only sections of kapacitor.conf have
   * maps with a default, of lists: {@code name=first second,other=third}.
   */
  String value();
}
