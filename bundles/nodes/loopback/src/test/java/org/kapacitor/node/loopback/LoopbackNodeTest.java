package org.kapacitor.node.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.Loopback;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 9.4. */
class LoopbackNodeTest {
  private final Written written = new Written();

  /** Writes down what would come in. */
  private static final class Written implements Loopback {
    private final List<String> lines = new ArrayList<>();
    private int series;
    private boolean full;

    @Override
    public Series series(String database, String retentionPolicy, String name, Tags tags) {
      return new Series(series++, database, retentionPolicy, name, tags);
    }

    @Override
    public void write(Rows rows) {
      if (full) {
        throw new NodeException("task \"other\" is behind");
      }
      Row view = new Row();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Series of = rows.view(view, i).series();
        texts.add(of.database() + "." + of.retentionPolicy() + " " + view);
      }
      lines.add(String.join("; ", texts));
    }
  }

  /** The node ends its pipeline, so that the test's own end follows another parent. */
  private NodeTest loopback(String properties) {
    return NodeTest.of("a|kapacitorLoopback()" + properties + "\nb", new LoopbackNode())
        .parents(2)
        .resource(Loopback.class, written)
        .withoutRestoring();
  }

  private static final String TARGET = ".database('d').retentionPolicy('r')";

  @Test
  void writesPointsToAnotherDatabase() {
    loopback(TARGET)
        .groupBy("h")
        .pointOf(0, "m,h=a,x=1 v=1,s=\"t\" 1")
        .pointOf(0, "n v=2i 2")
        .expectStatistic("points_written", 2);
    assertThat(written.lines)
        .containsExactly("d.r m,h=a,x=1 v=1.0,s=t 1000000000", "d.r n v=2 2000000000");
  }

  @Test
  void measurementAndTagsCanBeReplaced() {
    loopback(TARGET + ".measurement('k').tag('x', 'y').tag('a', 'b')")
        .pointOf(0, "m,x=1 v=1 1")
        .pointOf(0, "n,x=1 v=1 1")
        .pointOf(0, "m,x=1 v=2 2")
        .expect();
    assertThat(written.lines)
        .containsExactly(
            "d.r k,a=b,x=y v=1.0 1000000000",
            "d.r k,a=b,x=y v=1.0 1000000000",
            "d.r k,a=b,x=y v=2.0 2000000000");
  }

  @Test
  void batchesAreWrittenRowByRowUnderTheirOwnName() {
    loopback(TARGET + ".measurement('k').tag('a', 'b')")
        .onBatches()
        .batchOf(0, "m,h=a 10", "x=1 v=1 1", "v=2 2")
        .batchOf(0, "n,h=a 10", "x=1 v=1 1")
        .batchOf(0, "m,h=a 20")
        .expectStatistic("points_written", 3);
    assertThat(written.lines.subList(0, 2))
        .containsExactly(
            "d.r m,a=b,h=a,x=1 v=1.0 1000000000; d.r m,a=b,h=a v=2.0 2000000000",
            "d.r n,a=b,h=a,x=1 v=1.0 1000000000");
  }

  @Test
  void barriersAndDeletionsEndHere() {
    loopback(TARGET).barrierOf(0, "m", "1").deleteOf(0, "m").expect();
    assertThat(written.lines).isEmpty();
  }

  @Test
  void aPointThatCannotBeWrittenIsCountedAsError() {
    written.full = true;
    loopback(TARGET)
        .pointOf(0, "m v=1 1")
        .then(() -> written.full = false)
        .pointOf(0, "m v=2 2")
        .expectErrors(1);
    assertThat(written.lines).containsExactly("d.r m v=2.0 2000000000");
  }

  @Test
  void refusesToWriteNowhereOrToItself() {
    loopback("").fails("must specify a database");
    loopback(".database('d')").fails("must specify a retention policy");
    loopback(".database('db').retentionPolicy('rp')").fails("loop detected on dbrp: \"db\".\"rp\"");
  }
}
