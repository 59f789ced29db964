package org.kapacitor.influxql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.expression.TimeDimension;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.text.Times;

/** Texts of queries (nodes.md section 6.4). */
final class InfluxqlTest {
  private static final long START = Times.parse("2026-11-20T23:04:26Z").orElseThrow();
  private static final long STOP = Times.parse("2026-11-20T23:04:36Z").orElseThrow();
  private static final String RANGE =
      "time >= '2026-11-20T23:04:26Z' AND time < '2026-11-20T23:04:36Z'";

  private static String text(String query) {
    return Influxql.select(query).text(START, STOP);
  }

  @Test
  void addsTheTimeRangeBehindTheCondition() {
    assertThat(text("SELECT mean(value) FROM \"telegraf\".\"default\".cpu WHERE host = 'a'"))
        .isEqualTo(
            "SELECT mean(value) FROM telegraf.\"default\".cpu WHERE host = 'a' AND " + RANGE);
  }

  @Test
  void holdsAlternativesTogetherSoThatTheTimeRangeBindsAll() {
    assertThat(text("select v from d.r.m where a = 1 or b = 2"))
        .isEqualTo("SELECT v FROM d.r.m WHERE (a = 1 OR b = 2) AND " + RANGE);
    assertThat(text("select v from d.r.m where (a = 1 or b = 2) and c = 3"))
        .isEqualTo("SELECT v FROM d.r.m WHERE (a = 1 OR b = 2) AND c = 3 AND " + RANGE);
  }

  @Test
  void groupsByTimeTagsAndFills() {
    SelectQuery query =
        Influxql.select("SELECT mean(v) FROM d.r.m GROUP BY x fill(1)")
            .groupBy(
                List.of(
                    new TimeDimension(Duration.ofSeconds(2), Duration.ZERO), "host", "data center"))
            .fill(0L);
    assertThat(query.text(START, STOP))
        .isEqualTo(
            "SELECT mean(v) FROM d.r.m WHERE "
                + RANGE
                + " GROUP BY time(2s, 0s), host, \"data center\" fill(0)");
    assertThat(query.groupedByTime()).isTrue();
  }

  @Test
  void keepsItsOwnFillButNotItsOwnGrouping() {
    assertThat(text("SELECT mean(v) FROM d.r.m GROUP BY time(1m), host fill(previous) LIMIT 3"))
        .isEqualTo("SELECT mean(v) FROM d.r.m WHERE " + RANGE + " fill(previous) LIMIT 3");
  }

  @Test
  void groupsByStarAndDuration() {
    assertThat(
            Influxql.select("SELECT v FROM d.r.m")
                .groupBy(List.of(Star.STAR, Duration.ofSeconds(7)))
                .text(START, STOP))
        .endsWith(" GROUP BY *, time(7s, 0s)");
  }

  @Test
  void alignsIntervalsToTheStart() {
    SelectQuery query =
        Influxql.select("SELECT max(v) FROM d.r.m")
            .groupBy(List.of(new TimeDimension(Duration.ofSeconds(7), Duration.ofSeconds(-3))));
    assertThat(query.text(START, STOP)).endsWith("GROUP BY time(7s, -3s)");
    assertThat(query.alignGroup().text(1_000_000_000L, STOP)).endsWith("GROUP BY time(7s, 1s)");
    assertThat(query.alignGroup().text(8_000_000_001L, STOP))
        .endsWith("GROUP BY time(7s, 1000000001ns)");
  }

  @ParameterizedTest
  @CsvSource({
    "'null',''",
    "none,' fill(none)'",
    "linear,' fill(linear)'",
    "previous,' fill(previous)'"
  })
  void fillsInWords(String word, String written) {
    assertThat(Influxql.select("SELECT v FROM d.r.m fill(7)").fill(word).text(START, STOP))
        .endsWith("23:04:36Z'" + written);
  }

  @Test
  void fillsWithNumbers() {
    SelectQuery query = Influxql.select("SELECT v FROM d.r.m");
    assertThat(query.fill(1.5).text(START, STOP)).endsWith(" fill(1.5)");
    assertThat(query.fill(1.0).text(START, STOP)).endsWith(" fill(1)");
    assertThat(text("SELECT v FROM d.r.m fill(2.0)")).endsWith(" fill(2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "v from m | v FROM m",
        "\"v\" AS \"Total\", \"my field\"::float, *::tag FROM \"m\" "
            + "| v AS Total, \"my field\"::float, *::tag FROM m",
        "DISTINCT v FROM m | DISTINCT v FROM m",
        "COUNT(DISTINCT(v)) FROM telegraf..cpu | count(distinct(v)) FROM telegraf..cpu",
        "-v, +3, -4.5, - 90s, -(a + b), -f(x) FROM m "
            + "| -1 * v, 3, -4.500, -90s, -1 * (a + b), -1 * f(x) FROM m",
        "a /b, 1.0/ 3, .5, 0.12345, 90m FROM m | a / b, 1.000 / 3, 0.500, 0.12345, 90m FROM m",
        "/cpu.*/, mean(/a\\/b/) FROM /^m/, d.r./x/, d../y/ "
            + "| /cpu.*/, mean(/a\\/b/) FROM /^m/, d.r./x/, d../y/",
        "v INTO d.r.t FROM m, n | v INTO d.r.t FROM m, n",
        "v INTO \"d\"..t FROM m | v INTO d..t FROM m",
        "v INTO d.r.:MEASUREMENT FROM m | v INTO d.r.:MEASUREMENT FROM m",
        "v FROM \"select\", \"from\".\"Order\".time | v FROM \"select\", \"from\".\"Order\".time",
        "v /* a comment */ FROM m -- another | v FROM m",
      })
  void writesWhatIsBeforeTheCondition(String query, String written) {
    assertThat(text("SELECT " + query)).isEqualTo("SELECT " + written + " WHERE " + RANGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"host\"='a' and x<>2 | host = 'a' AND x != 2",
        "host =~ /^web[0-9]+$/ AND h !~ /a\\/b/ | host =~ /^web[0-9]+$/ AND h !~ /a\\/b/",
        "t = 'it\\'s' AND b=TRUE AND n = 18446744073709551615 "
            + "| t = 'it\\'s' AND b = true AND n = 18446744073709551615",
        "a & 3 > 0 AND c^1 = 2%3 | a & 3 > 0 AND c ^ 1 = 2 % 3",
        "time > now() - 5m AND a.b = 3u | time > now() - 5m AND \"a.b\" = 3u",
      })
  void writesTheCondition(String query, String written) {
    assertThat(text("SELECT v FROM m WHERE " + query))
        .isEqualTo("SELECT v FROM m WHERE " + written + " AND " + RANGE);
  }

  @Test
  void writesOrderLimitsAndTimeZone() {
    assertThat(
            text(
                "SELECT v FROM m ORDER BY time desc LIMIT 10 OFFSET 0 SLIMIT 2 SOFFSET 1"
                    + " tz('Europe/Berlin')"))
        .endsWith(" ORDER BY time DESC LIMIT 10 SLIMIT 2 SOFFSET 1 TZ('Europe/Berlin')");
    assertThat(text("SELECT v FROM m ORDER BY time")).endsWith(" ORDER BY time ASC");
  }

  @Test
  void namesItsSources() {
    assertThat(Influxql.select("SELECT v FROM a.b.c, d..e, f, g./h/, /i/").sources())
        .containsExactly(
            new DbRp("a", "b"),
            new DbRp("d", ""),
            new DbRp("", ""),
            new DbRp("", "g"),
            new DbRp("", ""));
    assertThatThrownBy(() -> Influxql.select("SELECT v FROM (SELECT w FROM a.b.c)").sources())
        .hasMessageStartingWith("unknown query source");
  }

  @Test
  void writesSubQueries() {
    assertThat(text("SELECT v FROM (SELECT mean(w) AS v FROM a.b.c WHERE x = 1 GROUP BY y)"))
        .isEqualTo(
            "SELECT v FROM (SELECT mean(w) AS v FROM a.b.c WHERE x = 1 GROUP BY y) WHERE " + RANGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DROP  measurement \"cpu\" | query is not a select statement \"DROP MEASUREMENT cpu\"",
        "show databases; | query is not a select statement \"SHOW DATABASES\"",
        "SELECT a FROM b; SELECT c FROM d "
            + "| query must be a single select statement, got 2 statements",
        "`` | query must be a single select statement, got 0 statements",
        "FROM cpu | failed to parse InfluxQL query: found FROM, expected SELECT, DELETE, SHOW, "
            + "CREATE, DROP, EXPLAIN, GRANT, REVOKE, ALTER, SET, KILL at line 1, char 1",
        "SELECT FROM cpu | failed to parse InfluxQL query: found FROM, expected identifier, "
            + "string, number, bool at line 1, char 8",
        "SELECT v, w cpu | failed to parse InfluxQL query: found cpu, expected FROM at line 1, "
            + "char 13",
        "SELECT v FROM m WHERE a = | failed to parse InfluxQL query: found EOF, expected "
            + "identifier, string, number, bool at line 1, char 26",
        "SELECT v FROM m nonsense | failed to parse InfluxQL query: found nonsense, expected ; "
            + "at line 1, char 17",
        "SELECT v FROM m GROUP host | failed to parse InfluxQL query: found host, expected BY at "
            + "line 1, char 23",
        "SELECT v FROM m WHERE a =~ 'x' | failed to parse InfluxQL query: found x, expected regex "
            + "at line 1, char 28",
        "SELECT v FROM m LIMIT x | failed to parse InfluxQL query: found x, expected integer at "
            + "line 1, char 23",
        "SELECT v FROM m ORDER BY host | failed to parse InfluxQL query: only ORDER BY time "
            + "supported at this time",
        "SELECT v = 1 FROM m | failed to parse InfluxQL query: invalid operator = in SELECT clause "
            + "at line 1, char 8; operator is intended for WHERE clause",
        "SELECT v FROM m WHERE a = $b | failed to parse InfluxQL query: missing parameter: b",
        "SELECT v FROM m fill(x) | failed to parse InfluxQL query: expected number argument in "
            + "fill()",
        "SELECT v FROM m tz('Nowhere') | failed to parse InfluxQL query: unable to find time zone "
            + "Nowhere",
        "SELECT v FROM a.b.c.d | failed to parse InfluxQL query: too many segments in a.b.c.d",
      })
  void refusesWhatIsNoSelectStatement(String query, String message) {
    assertThatThrownBy(() -> Influxql.select(query)).hasMessage(message);
  }

  @Test
  void refusesDimensionsThatDoNotFit() {
    SelectQuery query = Influxql.select("SELECT v FROM m");
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> query.groupBy(List.of(second, second)))
        .hasMessage("groupBy cannot have more than one time dimension");
    assertThatThrownBy(() -> query.groupBy(List.of(3L)))
        .hasMessage("invalid dimension type:int64, must be string or time.Duration");
    assertThatThrownBy(() -> query.fill("bogus")).hasMessage("unexpected fill option bogus");
  }

  @Test
  void refusesWhatNestsTooDeeply() {
    String nested = "(".repeat(10_000) + "a" + ")".repeat(10_000);
    assertThatThrownBy(() -> Influxql.select("SELECT " + nested + " FROM m"))
        .isInstanceOf(InfluxqlException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void findsTheOneSourceOfAQuery() {
    assertThat(Influxql.source("SELECT v FROM \"a\".\"b\".c")).contains(new DbRp("a", "b"));
    assertThat(Influxql.source("SELECT v FROM a.b.c, a.b.d")).isEmpty();
    assertThat(Influxql.source("SHOW DATABASES")).isEmpty();
  }

  @Test
  void quotesNamesOnlyWhereNeeded() {
    assertThat(Influxql.identifier("telegraf")).isEqualTo("telegraf");
    assertThat(Influxql.identifier("my db")).isEqualTo("\"my db\"");
    assertThat(Influxql.identifier("Default")).isEqualTo("\"Default\"");
    assertThat(Influxql.identifier("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\n\"");
    assertThat(Influxql.identifier("")).isEqualTo("\"\"");
    assertThat(Influxql.string("it's")).isEqualTo("'it\\'s'");
  }
}
