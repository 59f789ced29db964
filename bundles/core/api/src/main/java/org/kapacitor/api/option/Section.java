package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the section of kapacitor.conf that a record describes, so that {@code kapacitord config}
 * prints it. Sections of handlers and inputs need none: their annotations name them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {
  /** Name in brackets; empty for the keys above all sections. */
  String value();

  /** Whether the section is written {@code [[name]]}. */
  boolean list() default false;
}
