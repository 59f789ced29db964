package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.template.TemplateException;

/** tickscript.md section 9.3, the functions that compare. */
class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "eq 1 1,true",
    "eq 1 2 3 1,true",
    "eq .Fields.b 2,true",
    "eq .Fields.a 1.0,true",
    "eq .Level \"OK\" \"CRITICAL\",true",
    "ne .Level \"OK\",true",
    "eq .Fields.nil nil,true",
    "eq .Fields.nil 1.0,false",
    "eq nil nil,true",
    "ne .Fields.a nil,true",
    "eq .Time .Time,true",
    "eq .Time (.Time.Add 1),false",
    "eq .ServerInfo .ServerInfo,true",
    "eq .Duration 61500000000,true",
    "eq .Time.Month 7,true",
    "eq .Enum 3,true",
    "eq (index \"abc\" 1) 98,true",
    "lt \"a\" \"b\",true",
    "lt \"\\uffff\" \"\\U00010000\",true",
    "le 2 2,true",
    "gt 2.5 2.4,true",
    "ge 2 3,false",
    "eq true true,true",
  })
  void compares(String comparison, String expected) {
    assertThat(Sample.text("{{ " + comparison + " }}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "gt .Fields.a 0~error calling gt: incompatible types for comparison",
        "eq .Fields.a 1~error calling eq: incompatible types for comparison",
        "eq .Enum .Level~error calling eq: incompatible types for comparison",
        "lt .Fields.nil 1.0~error calling lt: invalid type for comparison",
        "lt true false~error calling lt: invalid type for comparison",
        "lt .Time .Time~error calling lt: invalid type for comparison",
        "eq 1~error calling eq: missing argument for comparison",
        "eq .Tags .Tags~error calling eq: non-comparable type "
            + "map[host:a t:x y w:<b> & 'q' \"d\" +]: map[string]string",
        "eq .Tags .List~error calling eq: non-comparable types map[",
      })
  void refusesWhatHasNoOrder(String comparison, String cause) {
    assertThatThrownBy(() -> Sample.text("{{ " + comparison + " }}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("executing \"message\" at <" + comparison + ">: " + cause);
  }
}
