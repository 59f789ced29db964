package org.kapacitor.lambda.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexValueTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "web",
          "web01",
          "my web",
          "we",
          "WEB",
          "web\n",
          "\nweb",
          "x\nweb\ny",
          "w.b",
          "a.*",
          ".*",
          "webweb",
          "eb",
          "^web",
          "web$",
          "a\\.b",
          "日本web");

  /** What is done without the regular expression engine must not differ from what it does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "^", "$", "^$", ".*", "^.*$", "web", "^web", "web$", "^web$", "web.*", "^web.*",
        ".*web", ".*web$", ".*web.*", "^.*web", "web.*$", "w.b", "web\\.*", "a\\.b", "(web)",
        "web|a", "[w]eb", "we?b", "(?i)web", "^web.*$", ".*.*", "日本", "^^web", "web$$", "^.*", ".*$"
      })
  void matchesAsTheEngineDoes(String pattern) {
    RegexValue value = RegexValue.of(pattern);
    Pattern engine = Pattern.compile(pattern);
    for (String text : TEXTS) {
      assertThat(value.matches(text))
          .as("/%s/ on '%s'", pattern, text)
          .isEqualTo(engine.matcher(text).find());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(?=b)", "(a)\\1", "a++", "(?<!a)b", "a("})
  void refusesWhatRe2DoesNotHave(String pattern) {
    assertThatThrownBy(() -> RegexValue.of(pattern)).hasMessageStartingWith("error parsing regexp");
  }

  @Test
  void classesAreAsciiAndDollarIsTheVeryEnd() {
    assertThat(RegexValue.of("^\\w$").matches("é")).isFalse();
    assertThat(RegexValue.of("\\s").matches("\u000b")).isFalse();
    assertThat(RegexValue.of("b$").matches("b\n")).isFalse();
    assertThat(RegexValue.of("(?m)b$").matches("b\n")).isTrue();
    assertThat(RegexValue.of("a\\z").matches("ba")).isTrue();
    assertThat(RegexValue.of("a.b").matches("a\rb")).isTrue();
    assertThat(RegexValue.of("a.b").matches("a\nb")).isFalse();
  }
}
