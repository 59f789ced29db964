package org.kapacitor.inputs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/** Counts as the engine's parser reads (config.md section B2). */
class LineCountTest {
  private final LineParser parser = new LineParser(new SeriesTable());

  private int parsed(byte[] text) {
    byte[] padded = Arrays.copyOf(text, text.length + LineParser.padding());
    return parser.parse("db", "rp", padded, text.length, Precision.NANOSECONDS, 0).size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "m v=1",
        "m v=1\n",
        "m v=1\n\n  \nm v=2 7\n",
        "# comment\nm v=1\n  # another, \"quoted\nm v=2",
        "m s=\"a\nb\" 1\nm v=1",
        "m s=\"a\\\"\nb\",t=\"\\\\\" 1\nm v=1",
        "m,t=\"q v=1\nm,t=a\\ b\" v=2",
        "m\\ \"x v=\"=\"\nm v=2",
        "m s=\"=\",t=\"a,b=\n\" 1\nm v=3",
        "m s\"x=1\nm v=1"
      })
  void countsWhatTheEngineReads(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(LineCount.of(bytes)).isEqualTo(parsed(bytes));
  }

  @Test
  void countsRandomTextsAsTheEngineDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(5); k >= 0; k--) {
        appendLine(text, random);
        text.append(pick(random, "\n", "\n", "\n\n", "\n \t\n", "\n# it's \"so\n"));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(LineCount.of(bytes)).as(text.toString()).isEqualTo(parsed(bytes));
    }
  }

  private static void appendLine(StringBuilder text, Random random) {
    text.append(pick(random, "m", "m\\ x", "m\\,y=", "m\"q"));
    text.append(pick(random, "", ",t=a", ",t=\"x", ",t=a\\ b,u=\\=\"")).append(' ');
    text.append(pick(random, "v=1", "v=t", "v\\ w=2i", "v\"w=.5"));
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(",s").append(i).append("=\"");
      for (int k = random.nextInt(6); k > 0; k--) {
        text.append(pick(random, "a", "\\\"", "\\\\", "\n", ",", "=", " ", "#"));
      }
      text.append('"');
    }
    text.append(pick(random, "", " 12", "  -3"));
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
