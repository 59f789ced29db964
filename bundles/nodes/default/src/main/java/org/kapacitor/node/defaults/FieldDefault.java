package org.kapacitor.node.defaults;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Row;

/**
 * A field with its value.
 *
 * @param bits the value of anything but a string
 * @param text the value of a string
 */
record FieldDefault(Field field, FieldType type, long bits, String text) {

  /** Whether a field can have this value. */
  static boolean possible(Object value) {
    return value instanceof Double
        || value instanceof Long
        || value instanceof String
        || value instanceof Boolean;
  }

  static FieldDefault of(Field field, Object value) {
    if (value instanceof Double number) {
      return new FieldDefault(field, FieldType.FLOAT, Double.doubleToRawLongBits(number), "");
    }
    if (value instanceof Long number) {
      return new FieldDefault(field, FieldType.INT, number, "");
    }
    if (value instanceof Boolean flag) {
      return new FieldDefault(field, FieldType.BOOL, flag ? 1 : 0, "");
    }
    return new FieldDefault(field, FieldType.STRING, 0, (String) value);
  }

  /** Whether a row lacks the field, or has it without a value. */
  boolean missing(Row row) {
    int index = field.in(row.layout());
    return index < 0 || row.layout().type(index) == FieldType.NIL;
  }

  void set(Row row) {
    if (type == FieldType.STRING) {
      row.set(field, text);
    } else {
      row.set(field, type, bits);
    }
  }
}
