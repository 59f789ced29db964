package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1.5, 6.1 and 11: regular expressions are RE2's. */
@Timeout(60)
class RegexTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a|b",
        "(?P<n>a)",
        "(?i)a(?-i)b",
        "\\z",
        "\\bx\\B",
        "[[:alpha:]]",
        "\\p{Greek}",
        "\\pL",
        "\\Qa(b\\E",
        "\\Q(((",
        "[)]",
        "[^)(]",
        "[]a]",
        "[^]a]",
        "[\\])]",
        "a{2}",
        "a{2,}",
        "a{2,3}",
        "a{1000}",
        "(a{100}){10}",
        "(a{100}|b{10}){10}",
        "x{2",
        "x{,2}",
        "{",
        "x{}",
        "\\x{1001}",
        "[[:alpha:]{1001}(]",
        "(?s).",
        "a{0}",
        "(a{1000}){1}",
        "(a{1000})(b{1000})",
        "é+日?"
      })
  void accepts(String pattern) {
    assertThatCode(() -> Script.checkRegex(pattern)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "( missing_closing_)",
        "a(b missing_closing_)",
        "[a missing_closing_]",
        "a) unexpected_)",
        ") unexpected_)",
      })
  void rejectsWithTheWholePattern(String pattern, String problem) {
    assertThatThrownBy(() -> Script.checkRegex(pattern))
        .isInstanceOf(TickscriptException.class)
        .hasMessageStartingWith("error parsing regexp: " + problem.replace('_', ' ') + ": `");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(?=a) invalid_or_unsupported_Perl_syntax `(?=`",
        "(?!a) invalid_or_unsupported_Perl_syntax `(?!`",
        "(a)\\1 invalid_escape_sequence `\\1`",
        "\\Z invalid_escape_sequence `\\Z`",
        "a++ invalid_nested_repetition_operator `++`",
        "a{1001} invalid_repeat_count `{1001}`",
        "a{5,2} invalid_repeat_count `{5,2}`",
        "(a{1000}){2} invalid_repeat_count `{2}`",
        "((a{100}|b){10}c){2,} invalid_repeat_count `{2,}`",
        "[b-a] invalid_character_class_range `b-a`",
        "+ missing_argument_to_repetition_operator `+`",
        "a\\ trailing_backslash_at_end_of_expression ``",
      })
  void rejectsWithThePartThatIsWrong(String pattern, String problem, String part) {
    assertThatThrownBy(() -> Script.checkRegex(pattern))
        .hasMessage("error parsing regexp: " + problem.replace('_', ' ') + ": " + part);
  }

  @Test
  void rejectsWhatWouldTakeAllMemory() {
    assertThatThrownBy(() -> Script.checkRegex("((((a{30}){30}){30}){30}){30}"))
        .hasMessage("error parsing regexp: invalid repeat count: `{30}`");
    assertThatThrownBy(() -> Script.checkRegex("(a{1000}b{1000})".repeat(5_000)))
        .hasMessageStartingWith("error parsing regexp: expression too large: `(a{1000}b");
  }

  @Test
  void rejectsWhatWouldTakeAllStack() {
    assertThatThrownBy(() -> Script.checkRegex("(".repeat(1_001) + ")".repeat(1_001)))
        .hasMessageStartingWith("error parsing regexp: expression nests too deeply: `((");
    assertThatCode(() -> Script.checkRegex("(".repeat(900) + "a" + ")".repeat(900)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[", "\\", "\\Q", "(?:a)", "a{1,", "é{"})
  void checksLongPatternsQuickly(String text) {
    try {
      Script.checkRegex(text.repeat(5_000));
    } catch (TickscriptException e) {
      assertThatCode(() -> Script.checkRegex("a")).doesNotThrowAnyException();
    }
  }
}
