package org.kapacitor.lambda;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.StateIo;

/** Keeps a state by name. */
final class SavedState {
  private final Map<String, Object> values = new TreeMap<>();

  StateIo saving() {
    return new Part("", false);
  }

  StateIo restoring() {
    return new Part("", true);
  }

  Set<String> names() {
    return values.keySet();
  }

  private final class Part implements StateIo {
    private final String prefix;
    private final boolean restoring;

    Part(String prefix, boolean restoring) {
      this.prefix = prefix;
      this.restoring = restoring;
    }

    @SuppressWarnings("unchecked")
    private <T> T value(String name, T value) {
      if (!restoring) {
        values.put(prefix + name, value);
      }
      return restoring ? (T) values.getOrDefault(prefix + name, value) : value;
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
      return new Part(prefix + name + ".", restoring);
    }
  }
}
