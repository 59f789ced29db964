package org.kapacitor.api.option;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component of type {@code List<org.kapacitor.api.alert.HandlerCall>} in a node's options:
 * every installed handler is a property of the node, and its calls are collected here in order.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Handlers {}
