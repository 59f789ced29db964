package org.kapacitor.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How values are kept as JSON.
 *
 * @param <T> the values
 */
public interface Format<T> {

  /** The JSON of a value. */
  JsonNode write(T value);

  /**
   * The value of what {@link #write} gave.
   *
   * @throws RuntimeException if it is something else
   */
  T read(JsonNode json);
}
