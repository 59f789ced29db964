package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.node.Evaluator;

/** Functions of tickscript.md sections 5.4 and 5.5, and the list of all functions. */
class OtherFunctionsTest {
  private final Sample sample = Sample.ofSection10();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          unixNano("time") => 1600000000123456789
          minute("time") => 26
          hour("time") => 12
          weekday("time") => 0
          day("time") => 13
          month("time") => 9
          year("time") => 2020
          unixNano(now()) == unixNano("time") => true
          hour(if("f", "time", now())) => 12
          if("f", 1, 2) => 1
          if("a" > 2.0, 1, 2) => 2
          if(TRUE, 1.5, 2.5) => 1.5
          if(FALSE, 'a', 'b') => b
          if(TRUE, FALSE, TRUE) => false
          if(FALSE, 1s, 2s) => 2s
          'xay' =~ if("f", /a/, /b/) => true
          isPresent("a") => true
          isPresent("q") => false
          isPresent("t") AND isPresent("b") AND isPresent("f") => true
          isPresent(-"q") => false
          isPresent(1 + 2) => true
          """)
  void values(String expression, String result) {
    assertThat(sample.value(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "isPresent(\"time\")",
        "isPresent(1m)",
        "if(TRUE, 1, 2.0)",
        "if(1, 2, 3)",
        "hour(1)",
        "minute()",
        "abs()",
        "pow10(1.0)",
        "jn(1.0, 1.0)",
        "sigma(1)",
        "count(1)",
        "strLength(1)",
        "regexReplace('a', 'b', 'c')",
        "rand(1.0)"
      })
  void typesMustMatchExactly(String expression) {
    assertThat(sample.value(expression))
        .startsWith("Cannot call function")
        .contains("available signatures are [");
  }

  @Test
  void randomIntegersAreInRangeAndDiffer() {
    Evaluator below = sample.evaluator("rand(6)");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      seen.add(sample.value(below));
    }
    assertThat(seen).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5");
    assertThat(sample.value("rand(0) + rand(1)")).isEqualTo("0");
    assertThat(sample.test("rand() >= 0 AND rand(-5) >= 0")).isEqualTo("true");
    assertThat(sample.value("rand()")).isNotEqualTo(sample.value("rand()"));
  }

  @Test
  void allFunctionsOfTheReferenceExistAndNoOthers() {
    String names =
        """
        bool int float string duration abs acos acosh asin asinh atan atanh cbrt ceil cos cosh erf
        erfc exp exp2 expm1 floor gamma j0 j1 log log10 log1p log2 logb sin sinh sqrt tan tanh trunc
        y0 y1 atan2 hypot max min mod pow jn yn pow10 rand sigma spread count strContains
        strContainsAny strCount strHasPrefix strHasSuffix strIndex strLastIndex strIndexAny
        strLastIndexAny strLength strReplace strSubstring strToLower strToUpper strTrim strTrimLeft
        strTrimRight strTrimPrefix strTrimSuffix strTrimSpace regexReplace unixNano minute hour
        weekday day month year now isPresent if humanBytes
        """;
    assertThat(sample.lambdas.functionNames()).isEqualTo(Set.of(names.strip().split("\\s+")));
  }

  @Test
  void functionsAreDescribed() {
    List<FunctionHelp> all = sample.lambdas.functions();
    assertThat(all)
        .allSatisfy(help -> assertThat(help.summary()).endsWith(".").hasSizeGreaterThan(5));
    assertThat(all)
        .contains(
            new FunctionHelp(
                "jn",
                "Bessel function of the first kind, order n.",
                List.of("jn(int,float) float")));
    FunctionHelp presence =
        all.stream().filter(h -> h.name().equals("isPresent")).findFirst().get();
    assertThat(presence.signatures())
        .containsExactlyInAnyOrder(
            "isPresent(missing) boolean",
            "isPresent(boolean) boolean",
            "isPresent(string) boolean",
            "isPresent(int) boolean",
            "isPresent(float) boolean");
  }
}
