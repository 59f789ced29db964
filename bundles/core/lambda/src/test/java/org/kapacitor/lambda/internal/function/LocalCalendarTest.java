package org.kapacitor.lambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.text.Times;

/** Parts of times: tickscript.md section 5.4. */
class LocalCalendarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "America/St_Johns",
        "Asia/Kathmandu",
        "-03:30",
        "Etc/GMT+12"
      })
  void agreesWithTheCalendarOfTheRuntime(String zone) {
    LocalCalendar calendar = new LocalCalendar(ZoneId.of(zone));
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      check(calendar, ZoneId.of(zone), random.nextLong());
    }
    check(calendar, ZoneId.of(zone), Long.MIN_VALUE);
    check(calendar, ZoneId.of(zone), Long.MAX_VALUE);
  }

  @Test
  void changesOfTheOffsetTakeEffectAtTheSecond() {
    LocalCalendar calendar = new LocalCalendar(ZoneId.of("Europe/Berlin"));
    long change = Times.nanos(Instant.parse("2021-03-28T01:00:00Z"));
    assertThat(calendar.hour(change - 1)).isEqualTo(1);
    assertThat(calendar.hour(change)).isEqualTo(3);
    assertThat(calendar.hour(change - 1)).isEqualTo(1);
    for (long second = -5; second < 5; second++) {
      check(calendar, ZoneId.of("Europe/Berlin"), change + second * 1_000_000_000L);
    }
  }

  private static void check(LocalCalendar calendar, ZoneId zone, long time) {
    ZonedDateTime expected = Times.instant(time).atZone(zone);
    assertThat(calendar.minute(time)).as("minute of %d", time).isEqualTo(expected.getMinute());
    assertThat(calendar.hour(time)).isEqualTo(expected.getHour());
    assertThat(calendar.weekday(time)).isEqualTo(expected.getDayOfWeek().getValue() % 7);
    assertThat(calendar.day(time)).isEqualTo(expected.getDayOfMonth());
    assertThat(calendar.month(time)).isEqualTo(expected.getMonthValue());
    assertThat(calendar.year(time)).isEqualTo(expected.getYear());
  }
}
