package org.kapacitor.lambda.internal.code;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.type.Kind;
import org.objectweb.asm.Type;

/** Internal names and descriptors that generated classes use. */
final class Names {
  static final String KERNEL = name(Kernel.class);
  static final String GENERATED = KERNEL + "$Generated";
  static final String PARTS = name(Kernel.Parts.class);
  static final String POINT = name(Point.class);
  static final String ROW = name(Row.class);
  static final String FIELD = name(Field.class);
  static final String FIELD_TYPE = name(FieldType.class);
  static final String TAGS = name(Tags.class);
  static final String SERIES = name(Series.class);
  static final String REGEX = name(RegexValue.class);
  static final String SUPPORT = name(Support.class);
  static final String STATES = "[" + Type.getDescriptor(FunctionState.class);
  static final String STRING = name(String.class);

  private Names() {}

  static String name(Class<?> type) {
    return Type.getInternalName(type);
  }

  static String descriptor(Kind kind) {
    return Type.getDescriptor(kind.javaType());
  }

  static Type type(Kind kind) {
    return Type.getType(kind.javaType());
  }

  /** The memo class for values of a kind. */
  static String memo(Kind kind) {
    return name(
        switch (kind) {
          case BOOL -> Memo.OfBoolean.class;
          case FLOAT -> Memo.OfDouble.class;
          case STRING -> Memo.OfText.class;
          default -> Memo.OfLong.class;
        });
  }
}
