package org.kapacitor.template.internal.function;

import java.util.List;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.template.internal.format.Print;
import org.kapacitor.template.internal.format.Printf;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.TypeNames;

/**
 * The functions that compare.
 *
 * <p>Reference: tickscript.md section 9.3.
 */
final class Comparison {
  private static final int SHOWN_LENGTH = 10_000;

  private Comparison() {}

  /** Whether the first argument equals any of the others. */
  static boolean equal(Object[] arguments) {
    if (arguments.length < 2) {
      throw new CallException("missing argument for comparison");
    }
    for (int i = 1; i < arguments.length; i++) {
      if (equal(arguments[0], arguments[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean equal(Object a, Object b) {
    Kind kind = Kind.of(a);
    Kind other = Kind.of(b);
    if (kind == Kind.NIL || other == Kind.NIL) {
      return kind == other;
    }
    if (kind == other && isBasic(kind)) {
      return switch (kind) {
        case INT, UINT -> Kind.toLong(a) == Kind.toLong(b);
        case FLOAT -> ((Double) a).doubleValue() == (Double) b;
        case STRING -> a.toString().equals(b.toString());
        default -> a.equals(b);
      };
    }
    if (areIntegers(kind, other)) {
      return Kind.toLong(a) == Kind.toLong(b);
    }
    if (isBasic(kind) || isBasic(other)) {
      throw new CallException("incompatible types for comparison");
    }
    return equalComposites(a, b);
  }

  private static boolean equalComposites(Object a, Object b) {
    if (Kind.of(a) != Kind.of(b)) {
      throw new CallException(
          "non-comparable types "
              + showAsString(a)
              + ": "
              + TypeNames.of(a)
              + ", "
              + TypeNames.of(b)
              + ": "
              + Print.show(b));
    }
    if (!isComparable(b)) {
      throw new CallException("non-comparable type " + showAsString(b) + ": " + TypeNames.of(b));
    }
    return sameStruct(a, b);
  }

  private static String showAsString(Object value) {
    return Printf.format("%s", new Object[] {value}, SHOWN_LENGTH);
  }

  private static boolean isComparable(Object value) {
    if (value instanceof TemplateStruct struct) {
      return struct.fieldNames().stream().allMatch(name -> isComparable(struct.field(name)));
    }
    return value == null || Kind.of(value) != Kind.MAP && Kind.of(value) != Kind.LIST;
  }

  private static boolean sameStruct(Object a, Object b) {
    if (!(a instanceof TemplateStruct left) || !(b instanceof TemplateStruct right)) {
      return a.equals(b);
    }
    List<String> names = left.fieldNames();
    return left.typeName().equals(right.typeName())
        && names.equals(right.fieldNames())
        && names.stream().allMatch(name -> sameField(left.field(name), right.field(name)));
  }

  private static boolean sameField(Object a, Object b) {
    return a == null || b == null ? a == b : TypeNames.of(a).equals(TypeNames.of(b)) && equal(a, b);
  }

  /** Negative, zero or positive; for NaN, which is in no order, 2. */
  private static int compare(Object a, Object b) {
    Kind kind = requireOrder(Kind.of(a));
    Kind other = requireOrder(Kind.of(b));
    if (kind != other && !areIntegers(kind, other)) {
      throw new CallException("incompatible types for comparison");
    }
    return switch (kind) {
      case INT, UINT -> Long.compare(Kind.toLong(a), Kind.toLong(b));
      case FLOAT -> compareFloats((Double) a, (Double) b);
      case STRING -> Integer.signum(Utf8Order.compare(a.toString(), b.toString()));
      default -> throw new CallException("invalid type for comparison");
    };
  }

  private static int compareFloats(double a, double b) {
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
  }

  private static Kind requireOrder(Kind kind) {
    if (!isBasic(kind)) {
      throw new CallException("invalid type for comparison");
    }
    return kind;
  }

  static boolean less(Object a, Object b) {
    return compare(a, b) == -1;
  }

  static boolean lessOrEqual(Object a, Object b) {
    int order = compare(a, b);
    return order == -1 || order == 0;
  }

  /** As the original: not {@link #lessOrEqual}, so true for NaN. */
  static boolean greater(Object a, Object b) {
    return !lessOrEqual(a, b);
  }

  /** As the original: not {@link #less}, so true for NaN. */
  static boolean greaterOrEqual(Object a, Object b) {
    return !less(a, b);
  }

  private static boolean isBasic(Kind kind) {
    return switch (kind) {
      case BOOL, INT, UINT, FLOAT, STRING -> true;
      default -> false;
    };
  }

  private static boolean areIntegers(Kind a, Kind b) {
    return (a == Kind.INT || a == Kind.UINT) && (b == Kind.INT || b == Kind.UINT);
  }
}
