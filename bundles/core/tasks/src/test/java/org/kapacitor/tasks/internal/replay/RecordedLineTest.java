package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Engine;

class RecordedLineTest {

  private static RecordedLine line(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RecordedLine.of(
        new DbRp("db", "rp"),
        new LineReader.Line(Arrays.copyOf(bytes, bytes.length + Engine.PADDING), bytes.length));
  }

  private static String text(RecordedLine line) {
    return new String(line.text(), 0, line.length(), StandardCharsets.UTF_8);
  }

  @Test
  void knowsItsTime() {
    assertThat(line("cpu s=\" 1\",v=2 34").time()).hasValue(34);
    assertThat(line("cpu v=2 -34  ").time()).hasValue(-34);
  }

  @Test
  void hasNoTimeIfThereIsNoneOrItIsWrong() {
    assertThat(line("cpu v=2").time()).isEmpty();
    assertThat(line("cpu v=2 3x").time()).isEmpty();
    assertThat(line("cpu v=2 99999999999999999999").time()).isEmpty();
    assertThat(line("cpu 2").time()).isEmpty();
  }

  @Test
  void getsAnotherTime() {
    RecordedLine line = line("cpu,t=a s=\"é 1\",v=2 34 ");
    assertThat(text(line.withTime(-1_234_567))).isEqualTo("cpu,t=a s=\"é 1\",v=2 -1234567");
    assertThat(text(line.withTime(5))).isEqualTo("cpu,t=a s=\"é 1\",v=2 5");
    assertThat(line.withTime(Long.MIN_VALUE).time()).hasValue(Long.MIN_VALUE);
    assertThat(text(line.withTime(5).withTime(678))).endsWith(" 678");
    assertThat(text(line)).isEqualTo("cpu,t=a s=\"é 1\",v=2 34 ");
  }
}
