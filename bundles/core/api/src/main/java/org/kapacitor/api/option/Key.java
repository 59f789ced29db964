package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the option in handler files and in kapacitor.conf where it is not simply the
 * component's name with dashes ({@code iconEmoji} is {@code icon-emoji}). The empty name is that of
 * an option which only scripts can set.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Key {
  /** The name. */
  String value();
}
