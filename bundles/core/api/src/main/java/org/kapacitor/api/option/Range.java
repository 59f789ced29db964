package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits of a number, both inclusive. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {
  /** Smallest legal value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest legal value. */
  double max() default Double.POSITIVE_INFINITY;
}
