package org.kapacitor.node.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.influxdb.InfluxDb;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 6.4. The clock of a test starts in 1970. */
final class QueryNodeTest {
  private final FakeInflux influx = new FakeInflux();

  private NodeTest query(String properties) {
    return NodeTest.ofQuery("|query('SELECT v FROM db.rp.cpu')" + properties, new QueryNode())
        .resource(InfluxDb.class, influx)
        .withoutRestoring();
  }

  /** The time ranges that were asked for, in seconds. */
  private List<String> ranges() {
    return influx.asked().stream()
        .map(
            query ->
                query.replaceAll(
                    ".*time >= '1970-01-01T00:([^Z]*)Z' AND time < '1970-01-01T00:([^Z]*)Z'.*",
                    "$1 $2"))
        .toList();
  }

  @Test
  void asksForThePeriodBeforeEachTick() {
    query(".period(20s).every(10s)")
        .wait(Duration.ofSeconds(5))
        .wait(Duration.ofSeconds(5))
        .then(() -> influx.end())
        .wait(Duration.ofSeconds(10))
        .expect();
    assertThat(influx.asked())
        .containsExactly(
            "main: Statement[text=SELECT v FROM db.rp.cpu WHERE time >= '1969-12-31T23:59:50Z' AND"
                + " time < '1970-01-01T00:00:10Z']",
            "main: Statement[text=SELECT v FROM db.rp.cpu WHERE time >= '1970-01-01T00:00:00Z' AND"
                + " time < '1970-01-01T00:00:20Z']");
  }

  @Test
  void keepsItsScheduleWhenItIsRestored() {
    influx.answering(FakeInflux::end);
    NodeTest.ofQuery("|query('SELECT v FROM db.rp.cpu').period(1s).every(10s)", new QueryNode())
        .resource(InfluxDb.class, influx)
        .wait(Duration.ofSeconds(4))
        .wait(Duration.ofSeconds(4))
        .wait(Duration.ofSeconds(4))
        .expect();
    assertThat(ranges()).containsExactly("00:09 00:10", "00:09 00:10");
  }

  @Test
  void makesABatchOfEachSeries() {
    influx.answering(now -> now.series("cpu,host=a", "v=1 3", "v=2 4").series("cpu,host=b").end());
    query(".period(10s).every(10s).groupBy('host')")
        .wait(Duration.ofSeconds(10))
        .expect("batch cpu [host=a] 10 {v=1.0 3; v=2.0 4}", "batch cpu [host=b] 10 {}")
        .expectStatistic("batches_queried", 2)
        .expectStatistic("points_queried", 2)
        .expectStatistic("collected", 2)
        .expectStatistic("emitted", 2);
  }

  @Test
  void endsBatchesWithTheLatestIntervalWhenGroupedByTime() {
    influx.answering(now -> now.series("cpu", "v=1 3", "v=2 6").series("mem").end());
    query(".period(10s).every(10s).groupBy(time(3s)).groupByMeasurement()")
        .wait(Duration.ofSeconds(10))
        .expect("batch cpu [cpu] 6 {v=1.0 3; v=2.0 6}", "batch mem [mem] 10 {}");
  }

  @Test
  void asksForAnEarlierTimeWithAnOffset() {
    influx.answering(now -> now.series("cpu", "v=1 3").end());
    query(".period(10s).every(20s).offset(5s)")
        .wait(Duration.ofSeconds(20))
        .expect("batch cpu 15 {v=1.0 3}");
    assertThat(ranges()).containsExactly("00:05 00:15");
  }

  @Test
  void asksAtMultiplesOfTheIntervalWhenAligned() {
    influx.answering(FakeInflux::end);
    // Intervals are counted from the year 1: the first multiple of 7 s is at 3 s.
    query(".period(1s).every(7s).align()").wait(Duration.ofSeconds(20)).expect();
    assertThat(ranges()).containsExactly("00:02 00:03", "00:09 00:10", "00:16 00:17");
  }

  @Test
  void asksWhenCronSays() {
    influx.answering(FakeInflux::end);
    query(".period(1s).cron('5,10 * * * * * *')").wait(Duration.ofSeconds(66)).expect();
    assertThat(ranges()).containsExactly("00:04 00:05", "00:09 00:10", "01:04 01:05");
  }

  @Test
  void keepsOneTickWhileAQueryIsUnderWay() {
    query(".period(1s).every(10s)")
        .wait(Duration.ofSeconds(20))
        .then(() -> assertThat(ranges()).containsExactly("00:09 00:10"))
        .wait(Duration.ofSeconds(20))
        .then(() -> influx.end())
        .then(() -> assertThat(ranges()).containsExactly("00:09 00:10", "00:19 00:20"))
        .then(() -> influx.end())
        .wait(Duration.ofSeconds(10))
        .then(() -> assertThat(ranges()).hasSize(3).endsWith("00:49 00:50"))
        .expectErrors(2);
  }

  @Test
  void goesOnAfterAQueryThatFailed() {
    query(".period(1s).every(10s)")
        .wait(Duration.ofSeconds(10))
        .then(() -> influx.fail("boom"))
        .wait(Duration.ofSeconds(10))
        .then(() -> influx.skip("unexpected time value: x"))
        .then(() -> influx.series("cpu", "v=1 13").end())
        .expect("batch cpu 20 {v=1.0 13}")
        .expectErrors(2);
  }

  @Test
  void endsAQueryWithTheTask() {
    query(".period(1s).every(10s)").wait(Duration.ofSeconds(10)).expect();
    assertThat(influx.ended()).isEqualTo(1);
  }

  @Test
  void asksTheClusterThatIsNamed() {
    query(".period(1s).every(10s).cluster('other')").wait(Duration.ofSeconds(10)).expect();
    assertThat(influx.asked().get(0)).startsWith("other: ");
    query(".every(10s).cluster('zz')")
        .wait(Duration.ofSeconds(1))
        .failsRunning("query1: failed to get InfluxDB client: no such InfluxDB config zz");
  }

  @Test
  void failsWithoutAnyCluster() {
    influx.available = false;
    query(".every(10s)")
        .wait(Duration.ofSeconds(1))
        .failsRunning("InfluxDB not configured, cannot query InfluxDB for batch query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".period(1m) | must define one of 'every' or 'cron'",
        ".every(1m).cron('* * * * *') | must not set both 'every' and 'cron' properties",
        ".every(-1m) | 'every' duration must must non-negative",
        ".cron('not a cron') | missing field(s)",
        ".every(1m).fill('bogus') | unexpected fill option bogus",
        ".every(1m).groupBy(time(1s), time(2s)) | groupBy cannot have more than one time dimension",
        ".every(1m).groupBy(1.0) | invalid dimension type:float64, must be string or time.Duration",
      })
  void refusesOptionsThatDoNotFit(String properties, String message) {
    query(properties).fails(message);
  }

  @Test
  void refusesToReadWhatIsNotItsOwn() {
    for (String source : List.of("other.rp.cpu", "cpu")) {
      NodeTest.ofQuery("|query('SELECT v FROM " + source + "').every(1s)", new QueryNode())
          .resource(InfluxDb.class, influx)
          .fails("batch query is not allowed to request data from \"");
    }
    NodeTest.ofQuery("|query('SHOW DATABASES').every(1s)", new QueryNode())
        .resource(InfluxDb.class, influx)
        .fails("query is not a select statement \"SHOW DATABASES\"");
  }
}
