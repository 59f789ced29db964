package org.kapacitor.node.derivative;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Times;

/** What the groups of a derivative share, and the operator of each. */
final class Derivation implements GroupOperators {
  private static final String FAILED = "cannot perform derivative";

  private final NodeContext context;
  private final Field field;
  private final Field as;
  private final double unit;
  private final boolean nonNegative;
  private final Row row = new Row();
  private final FieldException wrongType = new FieldException("field is the wrong type");
  // Spelled as users search for it.
  private final FieldException noTimePassed = new FieldException("elaspsed time was 0");

  Derivation(DerivativeNode.Options options, NodeContext context) {
    this.context = context;
    field = context.field(options.field());
    as = context.field(options.as().orElse(options.field()));
    unit = options.unit().toNanos();
    nonNegative = options.nonNegative();
  }

  @Override
  public GroupOperator open(Group group) {
    return new Slope();
  }

  /** The change of one group, from the point before to the current one. */
  private final class Slope implements GroupOperator {
    private boolean hasPrevious;
    private double previous;
    private long previousTime;

    @Override
    public void begin(Batch batch) {
      hasPrevious = false;
    }

    @Override
    public void point(Point point, Output out) {
      int index = field.in(point.layout());
      if (index < 0 || !point.layout().type(index).numeric()) {
        String found = index < 0 ? "<nil>" : point.layout().type(index).text();
        context.error(FAILED, wrongType, "field", field.name(), "type", found);
        return;
      }
      double value = point.number(field);
      if (hasPrevious) {
        derive(point, value - previous, out);
      }
      hasPrevious = true;
      previous = value;
      previousTime = point.time();
    }

    private void derive(Point point, double difference, Output out) {
      long elapsed = Times.between(previousTime, point.time());
      if (elapsed == 0) {
        context.error(FAILED, noTimePassed);
      } else if (!nonNegative || !(difference < 0)) {
        out.point(row.of(point).set(as, difference / (elapsed / unit)));
      }
    }

    @Override
    public void state(StateIo io) {
      hasPrevious = io.bool("hasPrevious", hasPrevious);
      previous = io.float64("previous", previous);
      previousTime = io.int64("previousTime", previousTime);
    }
  }
}
