package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;

class ColumnTest {
  private static final Field V = new Field("v");
  private static final Series SERIES = new Series(0, "", "", "m", Tags.EMPTY);
  private static final Group GROUP = new Group("", Tags.EMPTY, Dimensions.NONE) {};

  private static Column of(double... values) {
    Column column = new Column();
    column.begin(FieldType.FLOAT);
    Row row = new Row();
    for (int i = 0; i < values.length; i++) {
      column.add(row.empty(SERIES, GROUP, i, Layout.root()).set(V, values[i]), 0, i);
    }
    return column;
  }

  @Property(seed = "7")
  void keysAreOrderedAsTheFloatsAre(@ForAll double a, @ForAll double b) {
    Column column = of(a, b);
    assertThat(Integer.signum(column.compare(0, 1)))
        .isEqualTo(Integer.signum(Double.compare(a + 0.0, b + 0.0)));
    assertThat(column.number(0)).isEqualTo(a + 0.0);
  }

  @Property(seed = "7")
  void sortedKeysAreFoundAtTheirFirstPlace(@ForAll @Size(min = 1, max = 100) List<Byte> values) {
    double[] floats = values.stream().mapToDouble(Byte::doubleValue).toArray();
    Column column = of(floats);
    long[] sorted = column.sorted();
    double[] expected = floats.clone();
    Arrays.sort(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(column.numberOf(sorted[i])).isEqualTo(expected[i] + 0.0);
    }
    for (int i = 0; i < floats.length; i++) {
      int place = column.place(column.key(i));
      assertThat(sorted[place]).isEqualTo(column.key(i));
      assertThat(place == 0 || sorted[place - 1] < column.key(i)).isTrue();
    }
  }
}
