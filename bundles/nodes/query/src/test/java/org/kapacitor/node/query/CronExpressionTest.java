package org.kapacitor.node.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.text.Times;

final class CronExpressionTest {
  private static String next(String expression, String from, String zone) {
    OptionalLong next =
        CronExpression.parse(expression).next(Times.parse(from).orElseThrow(), ZoneId.of(zone));
    return next.isEmpty() ? "never" : Times.rfc3339(next.getAsLong());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * * | 2013-01-01T00:00:00Z | 2013-01-01T00:01:00Z",
        "* * * * * * * | 2013-01-01T00:00:00.5Z | 2013-01-01T00:00:01Z",
        "*/5 * * * * | 2013-01-01T00:58:59Z | 2013-01-01T01:00:00Z",
        "10/20 3-5/2 * * * | 2013-01-01T03:30:00Z | 2013-01-01T03:50:00Z",
        "10/20 3-5/2 * * * | 2013-01-01T03:50:00Z | 2013-01-01T05:10:00Z",
        "0 0 * * 6#5 | 2013-09-02T00:00:00Z | 2013-11-30T00:00:00Z",
        "0 0 * * 5L | 2013-09-02T00:00:00Z | 2013-09-27T00:00:00Z",
        "0 0 L * * | 2016-02-02T00:00:00Z | 2016-02-29T00:00:00Z",
        "0 0 LW * * | 2013-06-02T00:00:00Z | 2013-06-28T00:00:00Z",
        "0 0 14W * * | 2013-04-01T00:00:00Z | 2013-04-15T00:00:00Z",
        "0 0 1W * * | 2013-05-31T12:00:00Z | 2013-06-03T00:00:00Z",
        "0 0 31 * * | 2013-02-01T00:00:00Z | 2013-03-31T00:00:00Z",
        "0 0 13 * 5 | 2013-09-02T00:00:00Z | 2013-09-06T00:00:00Z",
        "*/15 8-9 * * MON-FRI | 2020-09-13T00:00:00Z | 2020-09-14T08:00:00Z",
        "30 */2 * * * * * | 2020-09-13T12:00:30Z | 2020-09-13T12:02:30Z",
        "0 12 25 December ? 2030 | 2020-01-01T00:00:00Z | 2030-12-25T12:00:00Z",
        "0 12 25 12 ? 2019 | 2020-01-01T00:00:00Z | never",
        "0 0 30 2 * | 2020-01-01T00:00:00Z | never",
        "@hourly | 2020-01-01T00:00:00Z | 2020-01-01T01:00:00Z",
        "@weekly | 2020-01-01T00:00:00Z | 2020-01-05T00:00:00Z",
        "0 0 * * 7 | 2020-01-01T00:00:00Z | 2020-01-05T00:00:00Z",
        "5,10 1 1 1 * | 2020-01-01T01:05:00Z | 2020-01-01T01:10:00Z",
      })
  void findsTheNextTime(String expression, String from, String expected) {
    assertThat(next(expression, from, "UTC")).isEqualTo(expected);
  }

  @Test
  void goesByTheClocksOfItsTimeZone() {
    String berlin = "Europe/Berlin";
    assertThat(next("0 2 * * *", "2020-01-01T00:30:00Z", berlin)).isEqualTo("2020-01-01T01:00:00Z");
    // The clocks skip 02:30 on this day.
    assertThat(next("30 2 * * *", "2020-03-28T12:00:00Z", berlin))
        .isEqualTo("2020-03-29T01:30:00Z");
    // They show 02:30 twice on this one.
    assertThat(next("30 2 * * *", "2020-10-25T00:30:00Z", berlin))
        .isEqualTo("2020-10-26T01:30:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * | missing field(s)",
        "60 * * * * | syntax error in minute field: '60'",
        "* 24 * * * | syntax error in hour field: '24'",
        "* * 0 * * | syntax error in day-of-month field: '0'",
        "* * 32W * * | syntax error in day-of-month field: '32w'",
        "* * * 13 * | syntax error in month field: '13'",
        "* * * * 8 | syntax error in day-of-week field: '8'",
        "* * * * 5#6 | syntax error in day-of-week field: '5#6'",
        "* * * * * 1969 | syntax error in year field: '1969'",
        "x * * * * * * | syntax error in second field: 'x'",
        "*/0 * * * * | invalid interval */0",
        "*/60 * * * * | invalid interval */60",
        ", * * * * | minute field: missing directive",
        "9-5 * * * * | syntax error in minute field: '9-5'",
      })
  void refusesWhatIsNoExpression(String expression, String message) {
    assertThatThrownBy(() -> CronExpression.parse(expression)).hasMessage(message);
  }
}
