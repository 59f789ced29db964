package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A positional argument of the call, in the order of the components: {@code |percentile('value',
 * 95.0)}. Only the last may be a list, which takes the rest. An argument can also be set as a
 * property of its name, as in the original (tickscript.md section 3.4).
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Arg {
  /** Documentation, one sentence. */
  String value();
}
