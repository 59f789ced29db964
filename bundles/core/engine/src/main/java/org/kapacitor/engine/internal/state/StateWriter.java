package org.kapacitor.engine.internal.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.StateIo;

/** Saves values by name as bytes; {@link StateReader} reads them. */
public final class StateWriter implements StateIo {
  private final ByteArrayOutputStream bytes;
  private final DataOutputStream out;
  private final String prefix;

  /** An empty state. */
  public StateWriter() {
    bytes = new ByteArrayOutputStream();
    out = new DataOutputStream(bytes);
    prefix = "";
  }

  private StateWriter(StateWriter whole, String prefix) {
    this.bytes = whole.bytes;
    this.out = whole.out;
    this.prefix = prefix;
  }

  /** What was saved so far. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  @Override
  public boolean restoring() {
    return false;
  }

  @Override
  public StateIo part(String name) {
    return new StateWriter(this, prefix + name + '/');
  }

  @Override
  public long int64(String name, long value) {
    write(name, 'l', () -> out.writeLong(value));
    return value;
  }

  @Override
  public double float64(String name, double value) {
    write(name, 'd', () -> out.writeDouble(value));
    return value;
  }

  @Override
  public boolean bool(String name, boolean value) {
    write(name, 'b', () -> out.writeBoolean(value));
    return value;
  }

  @Override
  public String text(String name, String value) {
    if (value != null) {
      write(name, 's', () -> writeText(value));
    }
    return value;
  }

  @Override
  public long[] int64s(String name, long[] value) {
    write(
        name,
        'L',
        () -> {
          out.writeInt(value.length);
          for (long element : value) {
            out.writeLong(element);
          }
        });
    return value;
  }

  @Override
  public double[] float64s(String name, double[] value) {
    write(
        name,
        'D',
        () -> {
          out.writeInt(value.length);
          for (double element : value) {
            out.writeDouble(element);
          }
        });
    return value;
  }

  @Override
  public String[] texts(String name, String[] value) {
    write(
        name,
        'S',
        () -> {
          out.writeInt(value.length);
          for (String element : value) {
            writeText(element);
          }
        });
    return value;
  }

  @Override
  public Point point(String name, Point value) {
    if (value != null) {
      write(
          name,
          'p',
          () -> {
            writeGroup(value.group());
            writePoint(value);
          });
    }
    return value;
  }

  @Override
  public Rows rows(String name, Rows value) {
    write(name, 'r', () -> writeRows(value));
    return value;
  }

  @Override
  public Batch batch(String name, Batch value) {
    if (value != null) {
      write(
          name,
          'B',
          () -> {
            writeText(value.name());
            writeGroup(value.group());
            out.writeLong(value.time());
            out.writeInt(value.size());
            for (int i = 0; i < value.size(); i++) {
              writePoint(value.row(i));
            }
          });
    }
    return value;
  }

  void writeGroup(Group group) throws IOException {
    writeText(group.id());
    writeTags(group.tags());
    out.writeBoolean(group.dimensions().byName());
    out.writeInt(group.dimensions().names().size());
    for (String dimension : group.dimensions().names()) {
      writeText(dimension);
    }
  }

  private void writeRows(Rows rows) throws IOException {
    out.writeInt(rows.size());
    Row view = new Row();
    for (int i = 0; i < rows.size(); i++) {
      writePoint(rows.view(view, i));
    }
  }

  private void writePoint(Point point) throws IOException {
    Series series = point.series();
    writeText(series.database());
    writeText(series.retentionPolicy());
    writeText(series.name());
    writeTags(series.tags());
    out.writeLong(point.time());
    Layout layout = point.layout();
    out.writeInt(layout.size());
    for (int i = 0; i < layout.size(); i++) {
      writeText(layout.name(i));
      out.writeByte(layout.type(i).ordinal());
      if (layout.type(i) == FieldType.STRING) {
        writeText(point.text(i));
      } else {
        out.writeLong(point.bits(i));
      }
    }
  }

  private void writeTags(Tags tags) throws IOException {
    out.writeInt(tags.size());
    for (int i = 0; i < tags.size(); i++) {
      writeText(tags.key(i));
      writeText(tags.value(i));
    }
  }

  private void writeText(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
  }

  private interface Write {
    void run() throws IOException;
  }

  private void write(String name, char kind, Write value) {
    try {
      writeText(prefix + name);
      out.writeByte(kind);
      value.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
