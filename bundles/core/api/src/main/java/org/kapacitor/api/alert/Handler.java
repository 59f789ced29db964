package org.kapacitor.api.alert;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the kind of handler a {@link HandlerType} implements. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handler {
  /** Kind in handler files and the API: {@code pagerduty2}. Unique among the installed handlers. */
  String kind();

  /** What it does, in one sentence. */
  String summary();

  /** Name as a property of the alert node where it is not the kind: {@code pagerDuty2}. */
  String property() default "";

  /** Whether it can be a handler of topics only, and is no property of the alert node. */
  boolean topicOnly() default false;

  /** Name of its section in kapacitor.conf; empty if it has none. */
  String section() default "";

  /**
   * Key that tells the elements of the section apart if it is written {@code [[section]]}: {@code
   * workspace}; empty if there is one element only.
   */
  String elementKey() default "";

  /** Log message when a delivery fails: {@code failed to send event to PagerDuty}. */
  String failure() default "failed to send event";

  /**
   * Begins the error of a task whose handler cannot be opened: {@code failed to create log alert
   * handler: }.
   */
  String creation() default "";

  /** What error messages call the handler object where it is not the property's name. */
  String typeName() default "";

  /**
   * What error messages call the options where it is not the kind: {@code alert.LogHandlerConfig}.
   */
  String optionsName() default "";
}
