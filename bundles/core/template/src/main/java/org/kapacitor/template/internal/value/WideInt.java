package org.kapacitor.template.internal.value;

/**
 * An integer constant of more than 32 bits. Constants are of another type than the 64-bit integers
 * of fields, which only shows in {@code %T} and in errors.
 */
public record WideInt(long value) {

  /** The constant of a number. */
  public static Object of(long value) {
    return value == (int) value ? (Object) (int) value : new WideInt(value);
  }
}
