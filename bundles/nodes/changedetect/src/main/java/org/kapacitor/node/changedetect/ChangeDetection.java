package org.kapacitor.node.changedetect;

import java.util.Arrays;
import java.util.List;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** What the groups of a change detection share, and the operator of each. */
final class ChangeDetection implements GroupOperators {
  /** How a value is kept that the last point did not have; it is like one that is nil. */
  private static final FieldType ABSENT = FieldType.NIL;

  private final NodeContext context;
  private final Field[] fields;
  private final FieldException[] notFound;

  ChangeDetection(List<String> names, NodeContext context) {
    this.context = context;
    fields = names.stream().map(context::field).toArray(Field[]::new);
    notFound =
        names.stream()
            .map(name -> new FieldException("expected field " + name + " not found"))
            .toArray(FieldException[]::new);
  }

  @Override
  public GroupOperator open(Group group) {
    return new LastValues();
  }

  /** The watched fields of the last point that a group has given. */
  private final class LastValues implements GroupOperator {
    private final FieldType[] types = new FieldType[fields.length];
    private long[] bits = new long[fields.length];
    private String[] texts = new String[fields.length];

    LastValues() {
      forget();
    }

    private void forget() {
      Arrays.fill(types, ABSENT);
      Arrays.fill(texts, "");
    }

    @Override
    public void begin(Batch batch) {
      forget();
    }

    @Override
    public void point(Point point, Output out) {
      if (changed(point)) {
        remember(point);
        out.point(point);
      }
    }

    /** Fields behind the first that has changed are not even looked for, as in the original. */
    private boolean changed(Point point) {
      for (int i = 0; i < fields.length; i++) {
        int index = fields[i].in(point.layout());
        if (index < 0) {
          context.error("Invalid field in change detect", notFound[i], "field", fields[i].name());
        } else if (!same(i, point, index)) {
          return true;
        }
      }
      return false;
    }

    private boolean same(int i, Point point, int index) {
      FieldType type = point.layout().type(index);
      if (type != types[i]) {
        return false;
      }
      return switch (type) {
        case FLOAT -> Double.longBitsToDouble(bits[i]) == point.float64(index);
        case STRING -> texts[i].equals(point.text(index));
        case NIL -> true;
        default -> bits[i] == point.bits(index);
      };
    }

    private void remember(Point point) {
      for (int i = 0; i < fields.length; i++) {
        int index = fields[i].in(point.layout());
        types[i] = index < 0 ? ABSENT : point.layout().type(index);
        if (types[i] == FieldType.STRING) {
          texts[i] = point.text(index);
        } else if (index >= 0) {
          bits[i] = point.bits(index);
        }
      }
    }

    @Override
    public void state(StateIo io) {
      String[] names = Arrays.stream(types).map(FieldType::name).toArray(String[]::new);
      names = io.texts("types", names);
      for (int i = 0; i < types.length; i++) {
        types[i] = FieldType.valueOf(names[i]);
      }
      bits = io.int64s("bits", bits);
      texts = io.texts("texts", texts);
    }
  }
}
