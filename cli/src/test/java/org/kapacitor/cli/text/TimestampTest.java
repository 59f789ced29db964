package org.kapacitor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
  private static final Zone BERLIN_SUMMER = second -> new Zone.Offset(7200, "CEST");

  private static Timestamp time(String text) {
    return Timestamp.parse(text).orElseThrow();
  }

  @Property(tries = 300)
  void readsRfc3339(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L - 86_400) long second,
      @ForAll @IntRange(min = 0, max = 999_999_999) int nano,
      @ForAll @IntRange(min = -720, max = 840) int minutes) {
    OffsetDateTime at =
        OffsetDateTime.ofInstant(
            Instant.ofEpochSecond(Math.max(second, -62_135_596_800L + 86_400), nano),
            ZoneOffset.ofTotalSeconds(minutes * 60));
    String text = at.toLocalDate() + "T" + time(at) + offset(at);
    assertThat(Timestamp.parse(text).map(Timestamp::epochSecond)).contains(at.toEpochSecond());
    assertThat(Timestamp.parse(text).map(Timestamp::nano)).contains(nano);
  }

  private static String time(OffsetDateTime at) {
    return String.format(
        "%02d:%02d:%02d.%09d", at.getHour(), at.getMinute(), at.getSecond(), at.getNano());
  }

  private static String offset(OffsetDateTime at) {
    return at.getOffset().getTotalSeconds() == 0 ? "+00:00" : at.getOffset().getId();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-11-20",
        "2026-11-20T23:08:00",
        "2026-13-20T23:08:00Z",
        "2026-02-30T23:08:00Z",
        "2026-11-20 23:08:00Z",
        "2026-11-20T23:08:00+0100",
        "2026-11-20T23:08:00.",
        "2026-11-20T23:08:00ZZ",
        "x026-11-20T23:08:00Z"
      })
  void refusesOtherText(String text) {
    assertThat(Timestamp.parse(text)).isEmpty();
  }

  @Test
  void printsLikeRfc822() {
    assertThat(time("2026-11-20T23:08:09Z").in(Zone.UTC)).isEqualTo("20 Nov 26 23:08 UTC");
    assertThat(time("2005-01-02T03:04:59.999Z").in(Zone.UTC)).isEqualTo("02 Jan 05 03:04 UTC");
    assertThat(time("2026-07-01T22:30:00Z").in(BERLIN_SUMMER)).isEqualTo("02 Jul 26 00:30 CEST");
  }

  @Test
  void printsTheTimeOfNever() {
    assertThat(time("0001-01-01T00:00:00Z").asSent(BERLIN_SUMMER)).isEqualTo("01 Jan 01 00:00 UTC");
    assertThat(Timestamp.ZERO).isEqualTo(time("0001-01-01T00:00:00Z"));
  }

  @Test
  void printsTheZoneThatWasSent() {
    assertThat(time("2026-07-01T22:30:00Z").asSent(BERLIN_SUMMER)).isEqualTo("01 Jul 26 22:30 UTC");
    assertThat(time("2026-07-01T22:30:00+02:00").asSent(BERLIN_SUMMER))
        .isEqualTo("01 Jul 26 22:30 CEST");
    assertThat(time("2026-07-01T22:30:00+05:30").asSent(BERLIN_SUMMER))
        .isEqualTo("01 Jul 26 22:30 +0530");
    assertThat(time("2026-07-01T22:30:00-03:00").asSent(BERLIN_SUMMER))
        .isEqualTo("01 Jul 26 22:30 -0300");
    assertThat(time("2026-07-01T22:30:00+00:00").asSent(BERLIN_SUMMER))
        .isEqualTo("01 Jul 26 22:30 +0000");
  }

  @Test
  void sortsByTimeDownToTheNanosecond() {
    assertThat(time("2026-07-01T22:30:00.000000001Z"))
        .isGreaterThan(time("2026-07-01T22:30:00Z"))
        .isLessThan(time("2026-07-01T22:30:01+00:00"));
    assertThat(time("2026-07-01T22:30:00+02:00").offset()).isEqualTo(Optional.of(7200));
  }
}
