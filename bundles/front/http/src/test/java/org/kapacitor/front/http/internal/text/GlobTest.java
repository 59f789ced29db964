package org.kapacitor.front.http.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** http-api.md section 1.4; the cases are answers of the original's runtime. */
class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "abc abc true",
        "* abc true",
        "*c abc true",
        "a* a true",
        "a* abc true",
        "a* ab/c false",
        "a*/b abc/b true",
        "a*/b a/c/b false",
        "a*b*c*d*e*/f axbxcxdxe/f true",
        "a*b*c*d*e*/f axbxcxdxexxx/f true",
        "a*b*c*d*e*/f axbxcxdxe/xxx/f false",
        "a*b?c*x abxbbxdbxebxczzx true",
        "a*b?c*x abxbbxdbxebxczzy false",
        "ab[c] abc true",
        "ab[b-d] abc true",
        "ab[e-g] abc false",
        "ab[^c] abc false",
        "ab[^e-g] abc true",
        "a\\*b a*b true",
        "a\\*b ab false",
        "a?b a☺b true",
        "a[^a]b a☺b true",
        "a???b a☺b false",
        "[a-ζ]* α true",
        "*[a-ζ] A false",
        "a?b a/b false",
        "a*b a/b false",
        "[\\]a] ] true",
        "[\\-] - true",
        "[x\\-] x true",
        "[^a] / true",
        "*x xxx true",
        "a[*]b a*b true",
        "a[*]b axb false",
        "**a xya true",
        "ab* a false",
        "*a*b ba false"
      })
  void fitsAsInTheOriginal(String pattern, String text, boolean fits) {
    assertThat(Glob.parse(pattern).orElseThrow().matches(text)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]a]", "[-]", "[x-]", "[-x]", "\\", "[a-b-c]", "[", "[^", "[^bc", "a[", "a[b", "[a\\", "*["
      })
  void refusesMalformedPatterns(String pattern) {
    assertThat(Glob.parse(pattern)).isEmpty();
  }

  @Test
  void fitsEverythingIfEmpty() {
    assertThat(Glob.parse("").orElseThrow().matches("a/b")).isTrue();
  }

  @Test
  void doesNotTakeForeverForManyStars() {
    String pattern = "a*".repeat(50) + "b";
    assertThat(Glob.parse(pattern).orElseThrow().matches("a".repeat(2000))).isFalse();
  }
}
