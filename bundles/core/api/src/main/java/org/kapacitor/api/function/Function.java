package org.kapacitor.api.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A function of lambda expressions: a public static method of a {@link FunctionSet}. Several
 * methods may carry one name if their parameters differ.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Function {
  /** Name in lambda expressions, camelCase. Unique among the installed sets. */
  String name();

  /** What it gives, in one sentence. */
  String summary();
}
