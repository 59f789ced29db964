package org.kapacitor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Row;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.ingest.SeriesTable;

class PointTextTest {

  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + Engine.PADDING);
  }

  private static String timeOf(String line) {
    byte[] bytes = padded(line);
    int length = bytes.length - Engine.PADDING;
    return PointText.timeStart(bytes, length).stream()
        .mapToObj(at -> new String(bytes, at, length - at, StandardCharsets.UTF_8))
        .findFirst()
        .orElse("none");
  }

  private static boolean complete(String text) {
    byte[] bytes = padded(text);
    return PointText.complete(bytes, bytes.length - Engine.PADDING);
  }

  @Test
  void writesTheExampleOfTheReference() {
    String line =
        "cpu,az=x,host=a\\ b b=true,f=1000,i=3i,s=\"he said \\\"hi\\\"\",v=7 1795215499000000001";
    Block block =
        new LineParser(new SeriesTable())
            .parse("mydb", "autogen", padded(line), line.length(), Precision.NANOSECONDS, 0);
    StringBuilder text = new StringBuilder();
    PointText.append(text, block.view(new Row(), 0, null));
    assertThat(text).hasToString(line);
  }

  @Test
  void findsTheTime() {
    assertThat(timeOf("m v=1 12")).isEqualTo("12");
    assertThat(timeOf("  m,t=a\\ b v=\"x 9\",w=1   -5  ")).isEqualTo("-5  ");
    assertThat(timeOf("mé f\\ 1=2i 3")).isEqualTo("3");
  }

  @Test
  void findsNoTimeWhereThereIsNone() {
    assertThat(timeOf("m v=1")).isEqualTo("none");
    assertThat(timeOf("m v=1  ")).isEqualTo("none");
    assertThat(timeOf("")).isEqualTo("none");
    assertThat(timeOf("# v=1 12")).isEqualTo("none");
  }

  @Test
  void findsNoTimeInAWrongLine() {
    assertThat(timeOf("m 12")).isEqualTo("none");
    assertThat(timeOf("m v=\"x 12")).isEqualTo("none");
    assertThat(timeOf(",t=1 v=1 12")).isEqualTo("none");
  }

  @Test
  void knowsALineThatStopsWithinAString() {
    assertThat(complete("m v=1 12")).isTrue();
    assertThat(complete("m v=\"a\" 12")).isTrue();
    assertThat(complete("m v=\"a")).isFalse();
    assertThat(complete("m v=\"a\nb")).isFalse();
    assertThat(complete("m v=\"a\nb\" 12")).isTrue();
  }
}
