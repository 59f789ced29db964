package org.kapacitor.api.template;

import java.util.List;
import java.util.Optional;

/**
 * A value with named fields, as templates see it.
 *
 * <p>Field values are Double, Long, Integer, String, Boolean, null, {@link java.time.Instant},
 * {@link java.time.Duration}, {@link org.kapacitor.api.alert.Level}, {@link
 * org.kapacitor.api.data.Tags} (a map whose missing keys read as the empty string), a {@code
 * Map<String, ?>} (missing keys read as no value), a List, or another struct.
 */
public interface TemplateStruct {

  /** The type's name in error messages: {@code kapacitor.messageInfo}. */
  String typeName();

  /** Names of the fields in the order in which they print. */
  List<String> fieldNames();

  /**
   * Value of a field, possibly null.
   *
   * @param name one of {@link #fieldNames}
   */
  Object field(String name);

  /** Its JSON text, where that is not simply an object of the fields in order. */
  default Optional<String> json() {
    return Optional.empty();
  }
}
