package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.template.TemplateException;

/** No template exhausts memory, stack or time. */
class LimitsTest {

  @Test
  void templatesThatCallThemselvesStop() {
    String template = "{{ define \"a\" }}x{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}";
    assertThatThrownBy(() -> Sample.text(template))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("exceeded maximum template depth");
    assertThatThrownBy(() -> Sample.html(template))
        .hasMessageContaining("exceeded maximum template depth");
  }

  @Test
  void recursionOfSomeDepthIsFine() {
    assertThat(
            Sample.text(
                "{{ define \"a\" }}{{ if . }}x{{ template \"a\" (slice . 1) }}{{ end }}{{ end }}"
                    + "{{ template \"a\" \""
                    + "-".repeat(100)
                    + "\" }}"))
        .isEqualTo("x".repeat(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range 9223372036854775807 }}{{ end }}",
        "{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}",
        "{{ range .Duration }}{{ end }}",
      })
  void loopsStop(String template) {
    assertThatThrownBy(() -> Sample.text(template))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("exceeded maximum of 1000000 loop iterations");
  }

  @Test
  void outputStops() {
    assertThatThrownBy(
            () -> Sample.text("{{ range 100000 }}" + "0123456789".repeat(100) + "{{ end }}"))
        .hasMessageContaining("exceeded maximum output of 16777216 characters");
    assertThatThrownBy(
            () ->
                Sample.text(
                    "{{ $x := \"0123456789\" }}{{ range 100 }}{{ $x = print $x $x }}{{ end }}"))
        .hasMessageContaining("exceeded maximum output of 16777216 characters");
    assertThatThrownBy(
            () ->
                Sample.text("{{ printf `" + "%1000000d".repeat(40) + "`" + " 1".repeat(40) + " }}"))
        .hasMessageContaining("result exceeds 16777216 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ if true }}", "{{ range 1 }}", "{{ with 1 }}"})
  void nestingStops(String start) {
    String template = start.repeat(100_000);
    assertThatThrownBy(() -> Sample.text(template)).hasMessageContaining("levels deep");
    assertThat(Sample.html(start.repeat(150) + "x" + "{{ end }}".repeat(150))).isEqualTo("x");
  }

  @Test
  void parenthesesStop() {
    assertThatThrownBy(() -> Sample.text("{{ " + "(".repeat(100_000)))
        .hasMessageContaining("levels deep");
    assertThat(Sample.text("{{ " + "(".repeat(150) + "1" + ")".repeat(150) + " }}")).isEqualTo("1");
  }

  @Test
  void analysisOfHtmlStops() {
    String slashes =
        "<script>" + "{{ range 1 }}x".repeat(150) + "+{{ end }}".repeat(150) + "</script>";
    assertThatThrownBy(() -> Sample.html(slashes))
        .hasMessage("html/template:details: too complex to find out how to escape it");
    StringBuilder chain = new StringBuilder("{{ template \"t0\" }}");
    for (int i = 0; i < 2000; i++) {
      chain.append("{{ define \"t" + i + "\" }}{{ template \"t" + (i + 1) + "\" }}{{ end }}");
    }
    assertThatThrownBy(() -> Sample.html(chain.toString()))
        .hasMessageContaining("exceeded maximum template depth");
  }
}
