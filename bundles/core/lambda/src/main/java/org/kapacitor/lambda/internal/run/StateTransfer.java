package org.kapacitor.lambda.internal.run;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.lambda.internal.function.Target;
import org.kapacitor.lambda.internal.typing.StatePlan.Slot;

/** Carries a state from one version of its class to another, as between a save and a restore. */
final class StateTransfer implements StateIo {
  private final Map<String, Object> values;
  private final String prefix;
  private final boolean restoring;

  private StateTransfer(Map<String, Object> values, String prefix, boolean restoring) {
    this.values = values;
    this.prefix = prefix;
    this.restoring = restoring;
  }

  /**
   * The state for a slot: the one that is known, which is taken away, or one that goes on from the
   * state of another version of the function, or a fresh one.
   */
  static FunctionState take(Slot slot, Map<Slot, FunctionState> known) {
    FunctionState same = known.remove(slot);
    if (same != null) {
      return same;
    }
    FunctionState fresh = Target.newState(slot.type());
    for (Slot other : known.keySet()) {
      if (other.scope() == slot.scope() && other.function().equals(slot.function())) {
        Map<String, Object> values = new HashMap<>();
        known.remove(other).state(new StateTransfer(values, "", false));
        fresh.state(new StateTransfer(values, "", true));
        break;
      }
    }
    return fresh;
  }

  @SuppressWarnings("unchecked")
  private <T> T value(String name, T value) {
    if (!restoring) {
      values.put(prefix + name, value);
      return value;
    }
    return (T) values.getOrDefault(prefix + name, value);
  }

  @Override
  public boolean restoring() {
    return restoring;
  }

  @Override
  public long int64(String name, long value) {
    return value(name, value);
  }

  @Override
  public double float64(String name, double value) {
    return value(name, value);
  }

  @Override
  public boolean bool(String name, boolean value) {
    return value(name, value);
  }

  @Override
  public String text(String name, String value) {
    return value(name, value);
  }

  @Override
  public long[] int64s(String name, long[] value) {
    return value(name, value);
  }

  @Override
  public double[] float64s(String name, double[] value) {
    return value(name, value);
  }

  @Override
  public String[] texts(String name, String[] value) {
    return value(name, value);
  }

  @Override
  public Point point(String name, Point value) {
    return value(name, value);
  }

  @Override
  public Rows rows(String name, Rows value) {
    return value(name, value);
  }

  @Override
  public Batch batch(String name, Batch value) {
    return value(name, value);
  }

  @Override
  public StateIo part(String name) {
    return new StateTransfer(values, prefix + name + '.', restoring);
  }
}
