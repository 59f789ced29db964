package org.kapacitor.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** nodes.md section 5.1. */
class TimesTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void truncatesFromTheYearOne() {
    assertThat(Times.truncate(0, 7 * SECOND)).isEqualTo(-4 * SECOND);
    assertThat(Times.truncate(3 * SECOND, 7 * SECOND)).isEqualTo(3 * SECOND);
    assertThat(Times.truncate(10 * SECOND, 7 * SECOND)).isEqualTo(10 * SECOND);
  }

  @Test
  void roundsHalvesUp() {
    assertThat(Times.round(5 * SECOND, 10 * SECOND)).isEqualTo(10 * SECOND);
    assertThat(Times.round(15 * SECOND, 10 * SECOND)).isEqualTo(20 * SECOND);
    assertThat(Times.round(-5 * SECOND, 10 * SECOND)).isZero();
    assertThat(Times.round(123, 0)).isEqualTo(123);
  }

  @Property
  void truncatesLikeWideArithmetic(
      @ForAll long time, @ForAll @LongRange(min = 1, max = 700_000_000_000_000L) long interval) {
    BigInteger sinceYearOne =
        BigInteger.valueOf(time)
            .add(BigInteger.valueOf(62_135_596_800L).multiply(BigInteger.valueOf(SECOND)));
    BigInteger rest = sinceYearOne.mod(BigInteger.valueOf(interval));
    assertThat(Times.truncate(time, interval)).isEqualTo(time - rest.longValue());
  }

  @Property
  void whatLiesBetweenIsAsLongAsItCanBe(@ForAll long from, @ForAll long to) {
    BigInteger exact = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
    BigInteger possible =
        exact.max(BigInteger.valueOf(Long.MIN_VALUE)).min(BigInteger.valueOf(Long.MAX_VALUE));
    assertThat(Times.between(from, to)).isEqualTo(possible.longValue());
  }

  @Property
  void writesTheTimeAsTheRuntimeReadsIt(@ForAll long time) {
    String text = Times.rfc3339(time);
    assertThat(Times.nanos(Instant.parse(text))).isEqualTo(time);
    assertThat(Times.parse(text)).contains(time);
    assertThat(Times.nanos(Times.instant(time))).isEqualTo(time);
  }

  @Test
  void dropsTrailingZerosOfTheFraction() {
    assertThat(Times.rfc3339(0)).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(Times.rfc3339(1_500_000_000_123_456_700L)).isEqualTo("2017-07-14T02:40:00.1234567Z");
    assertThat(Times.rfc3339(-1)).isEqualTo("1969-12-31T23:59:59.999999999Z");
  }
}
