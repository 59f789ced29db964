package org.kapacitor.api.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the input an {@link InputType} implements. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Input {
  /** Name of its section in kapacitor.conf. Unique among the installed inputs. */
  String section();

  /** What it reads, in one sentence. */
  String summary();

  /** Whether the section is written {@code [[section]]}: one input per element. */
  boolean list() default false;
}
