package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts and what becomes of them, as the original does it (sections 1, 2.3, 7 and 10.2). */
class GoldenTest {
  static List<GoldenFile.Entry> formats() {
    return GoldenFile.formats();
  }

  static List<GoldenFile.Entry> errors() {
    return GoldenFile.errors();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void formatsAsTheOriginal(GoldenFile.Entry entry) {
    assertThat(Script.format(entry.script())).isEqualTo(entry.expected());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void rejectsWithTheMessageOfTheOriginal(GoldenFile.Entry entry) {
    assertThatThrownBy(() -> Script.parse(entry.script()))
        .isInstanceOf(TickscriptException.class)
        .hasMessage(entry.expected());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsThePlaceThatIsInTheMessage(GoldenFile.Entry entry) {
    try {
      Script.parse(entry.script());
    } catch (TickscriptException e) {
      if (e.line() == 0) {
        assertThat(e.character()).isZero();
        assertThat(e).hasMessageNotContaining(" line ");
      } else {
        assertThat(e).hasMessageContaining("line " + e.line() + " char " + e.character() + " in");
      }
    }
  }
}
