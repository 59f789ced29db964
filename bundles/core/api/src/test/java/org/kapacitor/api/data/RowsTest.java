package org.kapacitor.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RowsTest {
  private final Layout root = Layout.root();
  private final Series series = new Series(0, "", "", "m", Tags.of("host", "a"));
  private final Series other = new Series(1, "", "", "m", Tags.of("host", "b"));
  private final Field number = new Field("n");
  private final Field text = new Field("s");

  @Test
  void aRowSharesValuesUntilOneIsSet() {
    Row a = new Row().empty(series, null, 7, root).set(number, 1.5).set(text, "x");
    Row b = new Row().of(a).set(number, 2L).set(new Field("t"), "y");
    assertThat(a).hasToString("m,host=a n=1.5,s=x 7");
    assertThat(b).hasToString("m,host=a n=2,s=x,t=y 7");
    b.remove(number).set(text, "z").set(number, "w");
    assertThat(b).hasToString("m,host=a s=z,t=y,n=w 7");
    assertThat(a).hasToString("m,host=a n=1.5,s=x 7");
  }

  @Test
  void layoutsOfOneShapeAreOneObject() {
    Layout a = root.with("a", FieldType.INT).with("b", FieldType.FLOAT);
    assertThat(root.with("a", FieldType.INT).with("b", FieldType.FLOAT)).isSameAs(a);
    assertThat(a.with("a", FieldType.FLOAT).with("a", FieldType.INT)).isSameAs(a);
    assertThat(a.without("a")).isSameAs(root.with("b", FieldType.FLOAT));
    assertThat(a.with("b", FieldType.FLOAT)).isSameAs(a);
  }

  /** Appending, dropping at the front and copying give what a list of detached points gives. */
  @Property(tries = 300)
  void behavesLikeAListOfPoints(@ForAll Random random) {
    Rows rows = new Rows();
    Deque<String> expected = new ArrayDeque<>();
    boolean mixed = random.nextBoolean();
    Row row = new Row();
    for (int i = 0; i < 200; i++) {
      if (random.nextInt(3) == 0 && rows.size() > 0) {
        int count = random.nextInt(rows.size() + 1);
        rows.removeFirst(count);
        for (int k = 0; k < count; k++) {
          expected.removeFirst();
        }
      }
      row.empty(mixed && random.nextInt(4) == 0 ? other : series, null, random.nextInt(1000), root);
      if (!mixed || random.nextInt(5) > 0) {
        row.set(number, random.nextDouble()).set(text, "t" + random.nextInt(100));
      } else if (random.nextBoolean()) {
        row.set(text, "u" + i).set(new Field("k"), (long) i);
      }
      rows.add(row);
      expected.addLast(row.toString());
      assertThat(texts(rows)).isEqualTo(new ArrayList<>(expected));
    }
    assertThat(texts(rows.copy(0, rows.size()))).isEqualTo(new ArrayList<>(expected));
  }

  private static List<String> texts(Rows rows) {
    List<String> texts = new ArrayList<>();
    Row view = new Row();
    for (int i = 0; i < rows.size(); i++) {
      texts.add(rows.view(view, i).toString());
      assertThat(view.detach()).hasToString(view.toString());
    }
    return texts;
  }
}
