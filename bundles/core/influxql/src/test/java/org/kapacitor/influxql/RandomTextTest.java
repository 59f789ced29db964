package org.kapacitor.influxql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is, it is read or refused, and what is written reads as itself. */
final class RandomTextTest {
  private static final String[] WORDS = {
    "SELECT",
    "FROM",
    "WHERE",
    "GROUP BY",
    "INTO",
    "AND",
    "OR",
    "a",
    "\"b c\"",
    "'x'",
    "1",
    "2.5",
    "10m",
    "(",
    ")",
    ",",
    ".",
    "..",
    "*",
    "/",
    "/r/",
    "=~",
    "=",
    "!=",
    "-",
    "+",
    "fill",
    "tz",
    "::",
    "tag",
    "DISTINCT",
    ";",
    ":",
    "MEASUREMENT",
    "LIMIT",
    "ORDER BY",
    "time",
    "$p",
    "--",
    "\n",
    "true",
    "f(",
    "%",
    "\"",
    "'",
    "\\"
  };

  @Property(tries = 5000)
  void neverFailsOtherwise(@ForAll("texts") String text) {
    try {
      String written = Influxql.select(text).text(0, 1);
      assertThat(Influxql.select(written).text(0, 1)).contains("time >= '1970");
    } catch (InfluxqlException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(25).map(list -> String.join(" ", list));
    return Arbitraries.oneOf(
        words,
        words.map(text -> "SELECT v FROM m WHERE " + text),
        words.map(text -> "SELECT " + text + " FROM d.r.m"),
        Arbitraries.strings().ofMaxLength(60));
  }
}
