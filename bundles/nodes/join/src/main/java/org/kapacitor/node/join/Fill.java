package org.kapacitor.node.join;

import java.util.Optional;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.node.NodeException;

/**
 * What takes the place of missing data.
 *
 * @param outer whether anything does; otherwise incomplete sets give nothing
 * @param type of the value
 * @param bits of the value
 */
record Fill(boolean outer, FieldType type, long bits) {
  private static final Fill NONE = new Fill(false, FieldType.NIL, 0);

  /**
   * Reads the option.
   *
   * @throws NodeException if it is a string that says nothing
   */
  static Fill of(Optional<Object> option) {
    Object value = option.orElse("none");
    if (value instanceof Long number) {
      return new Fill(true, FieldType.INT, number);
    }
    if (value instanceof Double number) {
      return new Fill(true, FieldType.FLOAT, Double.doubleToRawLongBits(number));
    }
    if (value instanceof String text && !text.equals("none")) {
      if (!text.equals("null")) {
        throw new NodeException("unexpected fill option " + text);
      }
      return new Fill(true, FieldType.NIL, 0);
    }
    return NONE;
  }
}
