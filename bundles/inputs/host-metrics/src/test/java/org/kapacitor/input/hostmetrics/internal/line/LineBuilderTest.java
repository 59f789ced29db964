package org.kapacitor.input.hostmetrics.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kapacitor.input.hostmetrics.internal.ParsedPoint;

/** config.md section B2. */
class LineBuilderTest {
  private final LineBuilder lines = new LineBuilder("h", 5);

  private String text() {
    return new String(lines.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void writesFieldsByType() {
    lines.begin("m", Map.of()).field("i", -7).field("f", 50.0).field("g", 0.1).field("s", "x");
    lines.end();
    assertThat(text()).isEqualTo("m,host=h i=-7i,f=50,g=0.1,s=\"x\" 5\n");
  }

  @Test
  void sortsTagsAndLeavesOutThoseWithoutValue() {
    lines.begin("m", Map.of("z", "1", "a", "2", "i", "")).field("v", 1).end();
    assertThat(text()).isEqualTo("m,a=2,host=h,z=1 v=1i 5\n");
  }

  @Test
  void escapesWhatHasAMeaning() {
    lines
        .begin("a b,c=d", Map.of("k =,", "v =,"))
        .field("f =,\"", "quote \" back \\ line\nend")
        .end();
    assertThat(text())
        .isEqualTo(
            "a\\ b\\,c=d,host=h,k\\ \\=\\,=v\\ \\=\\, "
                + "f\\ \\=\\,\"=\"quote \\\" back \\\\ line\nend\""
                + " 5\n");
  }

  @Test
  void bendsWhatLineProtocolCannotSay() {
    lines.begin("m", Map.of("path", "C:\\", "name", "a\nb", "gone", "\\\\")).field("v", 1).end();
    assertThat(text()).isEqualTo("m,host=h,name=a\\nb,path=C: v=1i 5\n");
  }

  @Test
  void leavesOutFloatsThatAreNoNumbersAndPointsWithoutFields() {
    lines.begin("m", Map.of()).field("v", Double.NaN).field("w", 1).end();
    lines.begin("n", Map.of()).field("v", Double.POSITIVE_INFINITY).end();
    assertThat(text()).isEqualTo("m,host=h w=1i 5\n");
  }

  @Test
  void isEmptyUntilThereIsAPoint() {
    lines.begin("n", Map.of()).end();
    assertThat(lines.isEmpty()).isTrue();
    lines.begin("n", Map.of()).field("v", 1).end();
    assertThat(lines.isEmpty()).isFalse();
  }

  @Test
  void isReadBackByTheEngine() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      String tag = name(random);
      String value = name(random);
      String string = name(random) + random.nextInt() + "\n\"\\";
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      LineBuilder builder = new LineBuilder(value, 42);
      builder.begin(value, Map.of("t" + tag, value)).field("f" + tag, number).field("s", string);
      builder.end();
      assertThat(ParsedPoint.all(builder.bytes()))
          .as(value + " " + tag)
          .isEqualTo(
              List.of(
                  new ParsedPoint(
                      value,
                      Map.of("host", value, "t" + tag, value),
                      Map.of("f" + tag, number, "s", string),
                      42)));
    }
  }

  /** A name that line protocol can say: it does not begin as a comment nor end in a backslash. */
  private static String name(Random random) {
    StringBuilder name = new StringBuilder("n");
    for (int i = random.nextInt(6); i > 0; i--) {
      name.append("ab ,=\"#é€/:".charAt(random.nextInt(11)));
    }
    return name.append('x').toString();
  }
}
