package org.kapacitor.template.internal.run;

/**
 * An element of a map or list of arbitrary values, as {@code range} hands it out: errors name its
 * static type, not that of the value.
 */
record Element(Object value) {
  static final String TYPE_NAME = "interface {}";

  /** The value itself, be it an element or not. */
  static Object value(Object dot) {
    return dot instanceof Element element ? element.value : dot;
  }
}
