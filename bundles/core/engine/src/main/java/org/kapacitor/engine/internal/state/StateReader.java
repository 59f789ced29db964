package org.kapacitor.engine.internal.state;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.StateIo;

/** Restores values that {@link StateWriter} saved. */
public final class StateReader implements StateIo {
  private static final FieldType[] TYPES = FieldType.values();

  private final DataSource source;
  private final Map<String, Object> values;
  private final String prefix;

  /** Reads a state. */
  public StateReader(byte[] state, DataSource source) {
    this.source = source;
    this.values = new HashMap<>();
    this.prefix = "";
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
      while (in.available() > 0) {
        values.put(readText(in), readValue(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("saved state is torn", e);
    }
  }

  private StateReader(StateReader whole, String prefix) {
    this.source = whole.source;
    this.values = whole.values;
    this.prefix = prefix;
  }

  @Override
  public boolean restoring() {
    return true;
  }

  @Override
  public StateIo part(String name) {
    return new StateReader(this, prefix + name + '/');
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

  /** The saved value, if there is one of the same type; a type that has changed reads as absent. */
  @SuppressWarnings("unchecked")
  private <T> T value(String name, T current) {
    Object saved = values.get(prefix + name);
    boolean fits =
        saved != null
            && (current == null || current.getClass().isInstance(saved) || saved instanceof Row);
    return fits ? (T) saved : current;
  }

  private Object readValue(DataInputStream in) throws IOException {
    char kind = (char) in.readByte();
    return switch (kind) {
      case 'l' -> in.readLong();
      case 'd' -> in.readDouble();
      case 'b' -> in.readBoolean();
      case 's' -> readText(in);
      case 'L' -> {
        long[] array = new long[in.readInt()];
        for (int i = 0; i < array.length; i++) {
          array[i] = in.readLong();
        }
        yield array;
      }
      case 'D' -> {
        double[] array = new double[in.readInt()];
        for (int i = 0; i < array.length; i++) {
          array[i] = in.readDouble();
        }
        yield array;
      }
      case 'S' -> {
        String[] array = new String[in.readInt()];
        for (int i = 0; i < array.length; i++) {
          array[i] = readText(in);
        }
        yield array;
      }
      case 'p' -> {
        Group group = readGroup(in);
        yield readPoint(in, new Row()).group(group);
      }
      case 'r' -> readRows(in);
      case 'B' -> readBatch(in);
      default -> throw new IOException("unknown kind " + kind);
    };
  }

  private Batch readBatch(DataInputStream in) throws IOException {
    String name = readText(in);
    Group group = readGroup(in);
    long time = in.readLong();
    return new Batch(name, group, time, readRows(in));
  }

  private Rows readRows(DataInputStream in) throws IOException {
    Rows rows = new Rows();
    Row row = new Row();
    for (int i = in.readInt(); i > 0; i--) {
      rows.add(readPoint(in, row));
    }
    return rows;
  }

  private Group readGroup(DataInputStream in) throws IOException {
    String id = readText(in);
    Tags tags = readTags(in);
    boolean byName = in.readBoolean();
    String[] names = new String[in.readInt()];
    for (int i = 0; i < names.length; i++) {
      names[i] = readText(in);
    }
    return source.group(id, Dimensions.ofSorted(byName, names), tags);
  }

  private Row readPoint(DataInputStream in, Row row) throws IOException {
    row.empty(
        source.series(readText(in), readText(in), readText(in), readTags(in)),
        null,
        in.readLong(),
        source.layout());
    for (int i = in.readInt(); i > 0; i--) {
      Field field = new Field(readText(in));
      FieldType type = TYPES[in.readByte()];
      if (type == FieldType.STRING) {
        row.set(field, readText(in));
      } else {
        row.set(field, type, in.readLong());
      }
    }
    return row;
  }

  private static Tags readTags(DataInputStream in) throws IOException {
    Map<String, String> tags = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      tags.put(readText(in), readText(in));
    }
    return Tags.of(tags);
  }

  private static String readText(DataInputStream in) throws IOException {
    byte[] encoded = new byte[in.readInt()];
    in.readFully(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }
}
