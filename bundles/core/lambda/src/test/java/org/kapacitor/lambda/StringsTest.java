package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions on strings: tickscript.md section 5.3. */
class StringsTest {
  private final Sample sample =
      Sample.of(new Lambdas())
          .with("s", "héllo")
          .with("e", "")
          .with("euro", "€")
          .with("smile", "a\ud83d\ude00b");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          strContains('seafood','foo') => true
          strContains('seafood','bar') => false
          strContains('seafood','') => true
          strContains("e",'') => true
          strContainsAny('team','i') => false
          strContainsAny('failure','u & i') => true
          strContainsAny('foo','') => false
          strContainsAny("s",'xé') => true
          strCount('cheese','e') => 3
          strCount('five','') => 5
          strCount("s",'') => 6
          strCount("smile",'') => 4
          strCount('aaaa','aa') => 2
          strHasPrefix('golang','go') => true
          strHasPrefix('golang','c') => false
          strHasPrefix('golang','') => true
          strHasSuffix('amigo','go') => true
          strHasSuffix('amigo','Ami') => false
          strIndex("s",'l') => 3
          strIndex("s",'x') => -1
          strIndex("s",'') => 0
          strIndex("smile",'b') => 5
          strLastIndex("s",'l') => 4
          strLastIndex("s",'') => 6
          strLastIndex("s",'x') => -1
          strIndexAny('golang','yn') => 4
          strIndexAny("s",'lé') => 1
          strIndexAny("s",'xyz') => -1
          strIndexAny("s",'') => -1
          strLastIndexAny("s",'éh') => 1
          strLastIndexAny("s",'o') => 5
          strLastIndexAny("s",'') => -1
          strLength("s") => 6
          strLength('') => 0
          strLength("euro") => 3
          strLength("smile") => 6
          strReplace('oink oink oink','k','ky',2) => oinky oinky oink
          strReplace('oink oink','oink','moo',-1) => moo moo
          strReplace('oink','oink','',0) => oink
          strReplace('aaaa','','b',-1) => babababab
          strReplace('aaaa','','b',2) => babaaa
          strReplace("smile",'','-',-1) => -a-\ud83d\ude00-b-
          strReplace('','','b',-1) => b
          strReplace('abc','x','y',-1) => abc
          strSubstring('abcde',1,3) => bc
          strSubstring('abcde',0,4) => abcd
          strSubstring('abcde',2,2) => ``
          strSubstring("s",3,5) => ll
          strSubstring("s",1,3) => é
          strToUpper("s") => HÉLLO
          strToUpper('straße') => STRAßE
          strToLower('İÀΣ') => iàσ
          strTrim('xxhixx','x') => hi
          strTrim('xyhiyx','xy') => hi
          strTrim('hi','') => hi
          strTrim("s",'ho') => éll
          strTrim("smile",'ab') => \ud83d\ude00
          strTrimLeft('xxhixx','x') => hixx
          strTrimRight('xxhixx','x') => xxhi
          strTrimRight('xxx','x') => ``
          strTrimPrefix('prepre','pre') => pre
          strTrimPrefix('abc','x') => abc
          strTrimSuffix('a.go.go','.go') => a.go
          strTrimSpace('  a b  ') => a b
          regexReplace(/a/,'banana','o') => bonono
          regexReplace(/(a)(n)/,'banana','$2$1') => bnanaa
          regexReplace(/(?P<x>n)/,'banana','<$x>') => ba<n>a<n>a
          regexReplace(/(?P<x>n)/,'banana','<${x}y>') => ba<ny>a<ny>a
          regexReplace(/n/,'banana','$$') => ba$a$a
          regexReplace(/n/,'banana','$0$0') => bannanna
          regexReplace(/n/,'banana','$1') => baaa
          regexReplace(/n/,'banana','$') => ba$a$a
          regexReplace(/n/,'banana','${0') => ba${0a${0a
          regexReplace(/(n)/,'banana','$01') => baaa
          regexReplace(/x*/,'abc','-') => -a-b-c-
          regexReplace(/b*/,'abc','-') => -a-c-
          regexReplace(/a|$/,'aba','-') => -b-
          regexReplace(/^/,'abc','-') => -abc
          regexReplace(/x/,'','y') => ``
          """)
  void values(String expression, String result) {
    assertThat(sample.value(expression)).isEqualTo(result == null ? "" : result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          strSubstring("s",-1,3) => found negative index for strSubstring: -1
          strSubstring("s",1,-3) => found negative index for strSubstring: -3
          strSubstring("s",0,6) => stop index too large for string in strSubstring: 6
          strSubstring("e",0,0) => stop index too large for string in strSubstring: 0
          """)
  void substringsOutOfRangeFail(String expression, String error) {
    assertThat(sample.value(expression)).isEqualTo("error calling \"strSubstring\": " + error);
  }

  @Test
  void substringsThatEndBeforeTheirStartFailWithoutAnyPrefix() {
    assertThat(sample.value("strLength(strSubstring(\"s\",3,1))"))
        .isEqualTo("runtime error: slice bounds out of range [3:1]");
  }

  /** Each byte of a character that is cut counts as one bad character, as in JSON texts. */
  @Test
  void substringsMayCutCharacters() {
    assertThat(sample.value("strSubstring(\"s\",0,2)")).isEqualTo("h\ufffd");
    assertThat(sample.value("strSubstring(\"s\",2,4)")).isEqualTo("\ufffdl");
    assertThat(sample.value("strSubstring(\"euro\",0,2)")).isEqualTo("\ufffd\ufffd");
    assertThat(sample.value("strSubstring(\"euro\",1,2)")).isEqualTo("\ufffd");
    assertThat(sample.value("strSubstring(\"smile\",2,5)")).isEqualTo("\ufffd\ufffd\ufffd");
  }

  @Test
  void whiteSpaceIsThatOfUnicode() {
    String blanks = " \t\n\u000b\f\r\u0085\u00a0\u1680\u2000\u2028\u2029\u202f\u205f\u3000";
    sample.with("b", blanks + "x\u200b" + blanks);
    assertThat(sample.value("strTrimSpace(\"b\")")).isEqualTo("x\u200b");
    assertThat(sample.with("b", blanks).value("strTrimSpace(\"b\")")).isEmpty();
  }
}
