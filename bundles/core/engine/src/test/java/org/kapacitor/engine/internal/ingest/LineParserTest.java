package org.kapacitor.engine.internal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.data.Row;
import org.kapacitor.engine.LinesException;
import org.kapacitor.engine.Precision;

/** config.md section B2. */
class LineParserTest {
  private static final long NOW = 1_700_000_000_123_456_789L;

  private final SeriesTable table = new SeriesTable();
  private final LineParser parser = new LineParser(table);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "m v=1 1|m v=1.0 1",
        "m,a=b v=1i 5|m,a=b v=1 5",
        "m,b=2,a=1 v=1 1|m,a=1,b=2 v=1.0 1",
        "  m   v=.5   1  |m v=0.5 1",
        "m v=5.,w=-1e-3,x=1E+5 1|m v=5.0,w=-0.001,x=100000.0 1",
        "m v=t,w=F,x=True,y=FALSE 1|m v=true,w=false,x=true,y=false 1",
        "m s=\"a b,c=d\" 1|m s=a b,c=d 1",
        "m s=\"a\\\"b\\\\c\\d\" 1|m s=a\"b\\c\\d 1",
        "m\\,x\\ y,t\\=a=b\\ c v=1 1|m,x y,t=a=b c v=1.0 1",
        "m v=1,v=2i 1|m v=2 1",
        "m,t=\"q\" v=1 -7|m,t=\"q\" v=1.0 -7",
        "m v=-9223372036854775808i 1|m v=-9223372036854775808 1",
        "m v=0.1234567890123456789012 1|m v=0.12345678901234568 1",
        "m v=123456789012345678901234567890 1|m v=1.2345678901234568E29 1",
        "m v=\"\" 1|m v= 1",
      })
  void readsLines(String line, String expected) {
    assertThat(parse(line, Precision.NANOSECONDS)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",a=b v=1|missing measurement",
        "m,=b v=1|missing tag key",
        "m,a= v=1|missing tag value",
        "m,a v=1|missing tag value",
        "m,a=b=c v=1|invalid tag format",
        "m,a=b,a=c v=1|duplicate tags",
        "m,b=1,a=2,b=3 v=1|duplicate tags",
        "m|missing fields",
        "m,a=b|missing fields",
        "m =1|missing field key",
        "m v=1,=2|missing field key",
        "m v=|missing field value",
        "m v=,w=1|missing field value",
        "m v|invalid field format",
        "m v=1,|invalid field format",
        "m v=1,w|invalid field format",
        "m v=+5|invalid boolean",
        "m v=abc|invalid boolean",
        "m v=trux|invalid boolean",
        "m v=NaN|invalid number",
        "m v=1.2.3|invalid number",
        "m v=5u|invalid number",
        "m v=1.5i|invalid number",
        "m v=0x1f|invalid number",
        "m v=-|invalid number",
        "m v=1e999|invalid float",
        "m v=1e|invalid float",
        "m v=9223372036854775808i|unable to parse integer 9223372036854775808: strconv.ParseInt: parsing \"9223372036854775808\": value out of range",
        "m,t=a\\ v=1 1|invalid tag format",
        "m v=1 12x|bad timestamp",
        "m v=1 1 2|point is invalid",
        "m v=1 9223372036854775807|time outside range -9223372036854775806 - 9223372036854775806",
        "m v=1 99999999999999999999|strconv.ParseInt: parsing \"99999999999999999999\": value out of range",
      })
  void saysWhatIsWrong(String line, String reason) {
    assertThatThrownBy(() -> parse("good v=1 1\n" + line + "\ngood v=2 2", Precision.NANOSECONDS))
        .isInstanceOf(LinesException.class)
        .hasMessage("unable to parse '" + line + "': " + reason);
  }

  @Test
  void reportsEveryBadLineAndTakesNone() {
    assertThatThrownBy(() -> parse("a v=x 1\nb v=1 1\n c v= 1\r\n", Precision.NANOSECONDS))
        .hasMessage(
            "unable to parse 'a v=x 1': invalid boolean\nunable to parse 'c v= 1\r': missing field value");
  }

  @Test
  void anOpenQuoteSwallowsTheFollowingLines() {
    assertThatThrownBy(() -> parse("m v=\"abc\nn v=1 1", Precision.NANOSECONDS))
        .hasMessage("unable to parse 'm v=\"abc\nn v=1 1': unbalanced quotes");
  }

  @Test
  void skipsEmptyLinesAndComments() {
    assertThat(parse("\n# c v=1\n   \n  # d\nm v=1 1\n\n", Precision.NANOSECONDS))
        .containsExactly("m v=1.0 1");
    assertThat(parse("", Precision.NANOSECONDS)).isEmpty();
  }

  @Test
  void aLineFeedInQuotesIsData() {
    assertThat(parse("m s=\"a\nb\" 1\nn v=1 2", Precision.NANOSECONDS))
        .containsExactly("m s=a\nb 1", "n v=1.0 2");
  }

  @Test
  void scalesAndTruncatesTimes() {
    assertThat(parse("m v=1 3", Precision.SECONDS)).containsExactly("m v=1.0 3000000000");
    assertThat(parse("m v=1", Precision.SECONDS)).containsExactly("m v=1.0 1700000000000000000");
    assertThat(parse("m v=1", Precision.MINUTES)).containsExactly("m v=1.0 1699999980000000000");
    assertThatThrownBy(() -> parse("m v=1 9223372037", Precision.SECONDS))
        .hasMessageContaining("time outside range");
  }

  @Test
  void tagsInAnotherOrderAreTheSameSeries() {
    Block block =
        block("m,a=1,b=2 v=1 1\nm,b=2,a=1 v=1 1\nm,a=1,b=2 v=1i 1", Precision.NANOSECONDS);
    assertThat(block.series()[1]).isSameAs(block.series()[0]).isSameAs(block.series()[2]);
    assertThat(block.series()[0]).isSameAs(table.series("db", "rp", "m", block.series()[0].tags()));
  }

  /** The fast way and the exact way agree on any text made of what lines are made of. */
  @Test
  void theFastWayAgreesWithTheExactWay() {
    Random random = new Random(7);
    String[] parts = {
      "m",
      ",",
      "=",
      " ",
      "\\",
      "\"",
      "\n",
      "host",
      "a",
      "1",
      "2.5",
      "i",
      "-",
      "e5",
      "true",
      "t",
      "#",
      "v=1",
      " v=2i",
      ",t=x",
      " 12",
      "\t",
      "é",
      "1234567890123456789",
      ".",
      "n,t=y v=3 4\n",
      "cpu,h=a u=1.5,b=t 9\n"
    };
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String lines = text.toString();
      assertThat(outcome(lines)).as(lines).isEqualTo(exactOutcome(lines));
    }
  }

  private String outcome(String lines) {
    try {
      return parse(lines, Precision.NANOSECONDS).toString();
    } catch (LinesException e) {
      return e.getMessage();
    }
  }

  /** As {@link #outcome}, each line behind a tab, which the fast way does not take. */
  private String exactOutcome(String lines) {
    List<String> points = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; ) {
      int end = LineSyntax.lineEnd(bytes, at, bytes.length);
      String line = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      try {
        points.addAll(parse("\t" + line, Precision.NANOSECONDS));
      } catch (LinesException e) {
        errors.add(e.getMessage());
      }
      at = end + 1;
    }
    return errors.isEmpty() ? points.toString() : String.join("\n", errors);
  }

  private List<String> parse(String lines, Precision precision) {
    Block block = block(lines, precision);
    List<String> points = new ArrayList<>();
    Row row = new Row();
    for (int i = 0; i < block.size(); i++) {
      points.add(block.view(row, i, null).toString());
    }
    return points;
  }

  private Block block(String lines, Precision precision) {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + LineParser.padding());
    Arrays.fill(padded, bytes.length, padded.length, (byte) '7');
    return parser.parse("db", "rp", padded, bytes.length, precision, NOW);
  }
}
