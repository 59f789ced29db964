package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.data.Tags;

/** tickscript.md sections 9.2 to 9.4 and 10.3, text templates. */
class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\u0001',
      value = {
        "{{ index .Fields \"a\" }}~1",
        "{{ index .Fields \"nope\" }}~<no value>",
        "{{ .Fields.nope }}~<no value>",
        "[{{ index .Tags \"nope\" }}]~[]",
        "{{ .Tags.nope }}~<no value>",
        "{{ .Tags.nope.further }}~<no value>",
        "{{ print \"a\" \"b\" 1 2 \"c\" }}~ab1 2c",
        "{{ printf \"%v\" (index .Fields \"nope\") }}~<nil>",
        "{{ range $k, $v := .Tags }}{{ $k }}={{ $v }},{{ end }}"
            + "~host=a,t=x y,w=<b> & 'q' \"d\" +,",
        "{{ .Time }}~2017-07-14 02:40:00.123456789 +0000 UTC",
        "a {{- \" b \" -}} c~a b c",
        "{{ len \"héllo\" }}~6",
        "{{ .Fields.b }}~2",
        "{{ .Duration }}~1m1.5s",
        "{{ .Enum }} {{ printf \"%d\" .Enum }}~CRITICAL 3",
        "{{ .List }}~[1 two 3.5 <nil> true [9]]",
        "{{ .Tags }}~map[host:a t:x y w:<b> & 'q' \"d\" +]",
        "{{ .ServerInfo }}~{localhost c-id s-id}",
        "{{ printf \"%+v\" .ServerInfo }}~{Hostname:localhost ClusterID:c-id ServerID:s-id}",
        "{{ .Time.Month }} {{ .Time.Weekday }}~July Friday",
        "{{ .Time.Month | printf \"%d\" }}~7",
      })
  void printsValues(String template, String expected) {
    assertThat(Sample.text(template)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,1",
    "0.1,0.1",
    "100000.0,100000",
    "999999.0,999999",
    "1000000.0,1e+06",
    "1234567.5,1.2345675e+06",
    "123456.789,123456.789",
    "0.0001,0.0001",
    "0.00001,1e-05",
    "1e21,1e+21",
    "-0.5,-0.5",
    "1_000.5,1000.5",
    "0x1p4,16",
    "0x1F,31",
    "0b11,3",
    "0o17,15",
    "017,15",
    "1_000,1000",
    "'''a''',97",
    "-3,-3",
  })
  void printsNumbers(String literal, String expected) {
    assertThat(Sample.text("{{" + literal + "}}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "false,F",
    "0,F",
    "0.0,F",
    "'\"\"',F",
    ".Fields.nil,F",
    ".Fields.nope,F",
    "(slice .List 0 0),F",
    ".Fields.empty,F",
    "true,T",
    "-1,T",
    ".Time,T",
    ".Duration,T",
    "(.Time.Sub .Time),F",
    ".List,T",
    ".ServerInfo,T",
    "'\"x\"',T",
  })
  void knowsWhatIsTrue(String value, String expected) {
    assertThat(Sample.text("{{ if " + value + " }}T{{ else }}F{{ end }}")).isEqualTo(expected);
    assertThat(Sample.text("{{ with " + value + " }}T{{ else }}F{{ end }}")).isEqualTo(expected);
    assertThat(Sample.text("{{ not " + value + " | not }}"))
        .isEqualTo(expected.equals("T") ? "true" : "false");
  }

  @Test
  void rangesOverIntegers() {
    assertThat(Sample.text("{{ range 3 }}{{ . }}{{ end }}")).isEqualTo("012");
    assertThat(Sample.text("{{ range $i := .Fields.b }}{{ $i }},{{ end }}")).isEqualTo("0,1,");
    assertThat(Sample.text("{{ range 0 }}x{{ else }}none{{ end }}")).isEqualTo("none");
  }

  @Test
  void rangeAssignsToVariablesOfOutside() {
    assertThat(
            Sample.text(
                "{{ $k := 0 }}{{ $v := 0 }}{{ range $k, $v = .Tags }}{{ end }}{{ $k }}-{{ $v }}"))
        .isEqualTo("w-<b> & 'q' \"d\" +");
  }

  @Test
  void leavesLoopsAndGoesOnInThem() {
    assertThat(
            Sample.text(
                "{{ range $i, $e := .List }}{{ if eq $i 1 }}{{ continue }}{{ end }}"
                    + "{{ if eq $i 3 }}{{ break }}{{ end }}{{ $e }};{{ end }}"))
        .isEqualTo("1;3.5;");
  }

  @Test
  void chainsElseIfAndElseWith() {
    assertThat(Sample.text("{{ if 0 }}a{{ else if 0 }}b{{ else if 1 }}c{{ else }}d{{ end }}"))
        .isEqualTo("c");
    assertThat(Sample.text("{{ with 0 }}a{{ else with .Name }}{{ . }}{{ else }}c{{ end }}"))
        .isEqualTo("cpu");
  }

  @Test
  void callsTemplates() {
    assertThat(
            Sample.text(
                "{{ define \"kv\" }}<{{ .host }}|{{ $.host }}>{{ end }}{{ template \"kv\" .Tags }}"
                    + "{{ block \"b\" .Name }}[{{ . }}]{{ end }}"))
        .isEqualTo("<a|a>[cpu]");
  }

  @Test
  void keepsVariablesInTheirBlocks() {
    assertThat(
            Sample.text(
                "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $x := 3 }}{{ $x }}{{ end }}{{ $x }}"))
        .isEqualTo("32");
  }

  @Test
  void evaluatesNoMoreArgumentsThanNeeded() {
    assertThat(Sample.text("{{ and 1 0 .Nope }} {{ or 0 \"\" \"x\" .Nope }}")).isEqualTo("0 x");
  }

  @Test
  void slicesAndIndexesBytes() {
    assertThat(Sample.text("{{ slice \"héllo\" 1 3 }} {{ index \"abc\" 1 }} {{ slice .List 1 2 }}"))
        .isEqualTo("é 98 [two]");
  }

  @Test
  void escapesOnRequest() {
    assertThat(Sample.text("{{ html .Tags.w }}"))
        .isEqualTo("&lt;b&gt; &amp; &#39;q&#39; &#34;d&#34; +");
    assertThat(Sample.text("{{ js `\\'\"<>&=` }}"))
        .isEqualTo("\\\\\\'\\\"\\u003C\\u003E\\u0026\\u003D");
    assertThat(Sample.text("{{ urlquery \"a b&é\" }}")).isEqualTo("a+b%26%C3%A9");
  }

  @Test
  void mapCanBeTheData() {
    GoTemplates templates = new GoTemplates();
    Tags tags = Tags.of("host", "a");
    assertThat(templates.text("order", "{{ .host }}/{{ index . \"host\" }}").render(tags))
        .isEqualTo("a/a");
  }
}
