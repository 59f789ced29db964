package org.kapacitor.node.influxdbout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 9.3. */
final class InfluxDbOutNodeTest {
  private FakeInflux influx;

  @BeforeEach
  void cluster() {
    influx = new FakeInflux();
  }

  private NodeTest out(String properties) {
    return NodeTest.of("a|influxDBOut()" + properties + "\nb", new InfluxDbOutNode())
        .parents(2)
        .resource(InfluxDb.class, influx)
        .withoutRestoring();
  }

  @Test
  void writesPointsWhereTheyCameFrom() {
    out(".buffer(2)")
        .points("cpu,host=a\\ b v=1,n=2i,s=\"q\\\"\",b=true 1", "cpu v=2.5 2", "cpu v=3 3")
        .expect();
    assertThat(influx.written)
        .containsExactly(
            """
            "db"."rp" ns  2
            cpu,host=a\\ b b=true,n=2i,s="q\\"",v=1 1000000000
            cpu v=2.5 2000000000
            """);
  }

  @Test
  void writesWhereItIsToldTo() {
    out(".database('d').retentionPolicy('r').measurement('out m').tag('k', 'v w').tag('a', 'b')"
            + ".precision('s').writeConsistency('one').buffer(1)")
        .points("cpu,host=h,k=x v=1 1.5")
        .expect();
    assertThat(influx.written)
        .containsExactly("\"d\".\"r\" s one 1\nout\\ m,a=b,host=h,k=v\\ w v=1 1\n");
  }

  @Test
  void writesBatchesWhole() {
    out(".database('d').buffer(2)")
        .onBatches()
        .batch("cpu,host=a 10", "c=1 v=1 5", "v=2i 6", "v=3 7")
        .batch("mem,host=b 10", "v=4 8")
        .end()
        .expect();
    assertThat(influx.written)
        .containsExactly(
            """
            "d"."" ns  3
            cpu,c=1,host=a v=1 5000000000
            cpu,host=a v=2i 6000000000
            cpu,host=a v=3 7000000000
            """,
            "\"d\".\"\" ns  1\nmem,host=b v=4 8000000000\n");
  }

  @Test
  void writesWhatThereIsAfterTheFlushInterval() {
    out(".flushInterval(3s)")
        .points("cpu v=1 1")
        .wait(Duration.ofSeconds(2))
        .then(() -> assertThat(influx.written).isEmpty())
        .wait(Duration.ofSeconds(1))
        .then(() -> assertThat(influx.written).hasSize(1))
        .wait(Duration.ofSeconds(3))
        .points("cpu v=2 2")
        .wait(Duration.ofSeconds(3))
        .then(() -> assertThat(influx.written).hasSize(2))
        .expect();
  }

  @Test
  void writesWhatThereIsAtTheEnd() {
    out("").points("cpu v=1 1").end().expect();
    assertThat(influx.written).hasSize(1);
  }

  @Test
  void keepsWhatIsNotWrittenYetWhenItIsRestored() {
    NodeTest.of("a|influxDBOut().buffer(3)\nb", new InfluxDbOutNode())
        .parents(2)
        .resource(InfluxDb.class, influx)
        .points("cpu v=1 1", "cpu v=2 2", "cpu v=3 3")
        .expect();
    String all =
        "\"db\".\"rp\" ns  3\ncpu v=1 1000000000\ncpu v=2 2000000000\ncpu v=3 3000000000\n";
    assertThat(influx.written).containsExactly(all, all);
  }

  @Test
  void makesTheDatabaseFirst() {
    out(".database('d').retentionPolicy('r').create().buffer(1)").points("cpu v=1 1").expect();
    assertThat(influx.written).hasSize(2).first().isEqualTo("create \"d\".\"r\"");
  }

  @Test
  void countsWhatWasWritten() {
    out(".buffer(1)")
        .points("cpu v=1 1", "cpu v=2 2")
        .expectStatistic("points_written", 2)
        .expectStatistic("write_errors", 0)
        .expectStatistic("collected", 2)
        .expectStatistic("emitted", 0);
  }

  @Test
  void countsRequestsThatWereRefused() {
    influx.refuse = "database not found";
    out(".create().buffer(1)")
        .points("cpu v=1 1", "cpu v=2 2")
        .wait(Duration.ofSeconds(1))
        .expectStatistic("points_written", 0)
        .expectStatistic("write_errors", 2)
        .expectErrors(3);
  }

  @Test
  void countsPointsThatAreLostWhileTheServerIsAway() {
    influx.away = true;
    out(".buffer(2)")
        .points("cpu v=1 1", "cpu v=2 2")
        .end()
        .expectStatistic("write_errors", 1)
        .expectStatistic("points_dropped", 2);
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    out(".flushInterval(0s)").fails("flushInterval must be greater than zero");
    out(".precision('x')").fails("unknown precision \"x\", expected ns, us, ms, s, m or h");
    out(".cluster('zz')").fails("failed to get InfluxDB client: no such InfluxDB config zz");
    influx.available = false;
    out("").fails("no InfluxDB cluster configured cannot use the InfluxDBOutNode");
  }
}
