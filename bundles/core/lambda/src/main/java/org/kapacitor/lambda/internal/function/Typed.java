package org.kapacitor.lambda.internal.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kapacitor.lambda.internal.type.Kind;

/** Says what a {@code long} is, as a parameter or as the result, if it is not an integer. */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Typed {
  /** Time or duration. */
  Kind value();
}
