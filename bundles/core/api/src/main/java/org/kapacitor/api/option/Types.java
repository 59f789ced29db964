package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an option of type Object: the types it can have. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Types {
  /** The types: Long, Double, String, Boolean, {@link java.time.Duration} and so on. */
  Class<?>[] value();

  /** What is said of a value of another type. */
  String otherwise();
}
