package org.kapacitor.node.influxql;

import java.util.Set;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.NodeContext;

/**
 * The field that a function reads, the types of value it can read there, and the errors of points
 * that do not fit (nodes.md section 8.2). The first point that fits fixes the type for those that
 * follow.
 */
final class Input {
  /** What functions that calculate can read. */
  static final Set<FieldType> NUMBERS = Set.of(FieldType.FLOAT, FieldType.INT);

  /** What functions that count or choose can read. */
  static final Set<FieldType> VALUES =
      Set.of(FieldType.FLOAT, FieldType.INT, FieldType.STRING, FieldType.BOOL);

  private final NodeContext context;
  private final String function;
  private final Field field;
  private final Set<FieldType> types;

  /** The field called {@code field}, read by {@code function}. */
  Input(NodeContext context, String function, String field, Set<FieldType> types) {
    this.context = context;
    this.function = function;
    this.field = context.field(field);
    this.types = types;
  }

  /** The field. */
  Field field() {
    return field;
  }

  /**
   * Finds the field in a point.
   *
   * @param type of the points before; null if this is the first
   * @param failure what is logged if the point does not fit and is not the first
   * @return the field's index, or -1 if the point does not fit, which was counted as an error
   */
  int find(Point point, FieldType type, String failure) {
    Layout layout = point.layout();
    int index = field.in(layout);
    if (type == null) {
      if (index >= 0 && types.contains(layout.type(index))) {
        return index;
      }
      refuse("failed to realize reduce context from fields", unusable(layout, index));
    } else {
      if (index >= 0 && layout.type(index) == type) {
        return index;
      }
      refuse(failure, differs(layout, index, type));
    }
    return -1;
  }

  /**
   * Passes on the points of a batch that fit.
   *
   * @return whether there were any
   */
  boolean read(Batch batch, Values to) {
    FieldType type = null;
    for (int i = 0; i < batch.size(); i++) {
      Point point = batch.row(i);
      int index = find(point, type, "failed to aggregate point in batch");
      if (index >= 0) {
        if (type == null) {
          type = point.layout().type(index);
          to.begin(type);
        }
        to.add(point, index, i);
      }
    }
    return type != null;
  }

  private void refuse(String failure, String why) {
    context.error(failure, new FieldException(why));
  }

  private String unusable(Layout layout, int index) {
    if (isMissing(layout, index)) {
      return "field \"" + field.name() + "\" missing from point";
    }
    FieldType type = layout.type(index);
    return "invalid influxql func "
        + function
        + " with field "
        + field.name()
        + ": cannot apply "
        + function
        + " to "
        + type.goName()
        + " field";
  }

  private String differs(Layout layout, int index, FieldType type) {
    if (isMissing(layout, index)) {
      return "field " + field.name() + " missing from point cannot aggregate";
    }
    return "field "
        + field.name()
        + " has wrong type: got "
        + layout.type(index).goName()
        + " exp "
        + type.goName();
  }

  /** A field without a value counts as missing (nodes.md section 12). */
  private static boolean isMissing(Layout layout, int index) {
    return index < 0 || layout.type(index) == FieldType.NIL;
  }
}
