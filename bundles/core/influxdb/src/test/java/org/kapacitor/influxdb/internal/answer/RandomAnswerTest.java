package org.kapacitor.influxdb.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.text.Times;

/** Whatever a server answers, it is read or refused. */
final class RandomAnswerTest {
  private static final String[] WORDS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"results\"",
    "\"series\"",
    "\"name\"",
    "\"tags\"",
    "\"columns\"",
    "\"values\"",
    "\"time\"",
    "\"v\"",
    "\"2020-01-01T00:00:00Z\"",
    "1",
    "-2.5e3",
    "null",
    "true",
    "\"partial\"",
    "\"error\"",
    "\"x\"",
    "1e999",
    "\""
  };

  @Property(tries = 3000)
  void neverFailsOtherwise(@ForAll("answers") byte[] answer) throws InterruptedException {
    try {
      new AnswerReader(new RecordingListener()).read(new ByteArrayInputStream(answer));
    } catch (IOException | InfluxException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<byte[]> answers() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(40).map(list -> String.join("", list));
    Arbitrary<String> series =
        words.map(
            text ->
                "{\"results\":[{\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],\"values\":["
                    + text);
    return Arbitraries.oneOf(words, series).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 2000)
  void readsTimesAsTheyAreWritten(
      @ForAll @LongRange(min = Long.MIN_VALUE, max = Long.MAX_VALUE) long time) {
    char[] text = ("x" + Times.rfc3339(time)).toCharArray();
    assertThat(new TimeReader().read(text, 1, text.length - 1)).isEqualTo(time);
  }

  @Property(tries = 500)
  void readsNearbyTimesWithOneReader(@ForAll @LongRange(min = 0, max = 4_000_000) long seconds) {
    TimeReader reader = new TimeReader();
    for (long time = seconds; time < seconds + 200_000; time += 43_210) {
      char[] text = Times.rfc3339(time * 1_000_000_000L).toCharArray();
      assertThat(reader.read(text, 0, text.length)).isEqualTo(time * 1_000_000_000L);
    }
  }
}
