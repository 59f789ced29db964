package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.template.Template;
import org.kapacitor.api.template.TemplateException;

/** tickscript.md section 9.7. */
class HtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\u0001',
      value = {
        "<b>{{ .Tags.w }}</b>~<b>&lt;b&gt; &amp; &#39;q&#39; &#34;d&#34; &#43;</b>",
        "<title>{{ .Tags.w }}</title>"
            + "~<title>&lt;b&gt; &amp; &#39;q&#39; &#34;d&#34; &#43;</title>",
        "{{ .Fields.big }}~1.2345675e&#43;06",
        "[{{ .Fields.nope }}{{ .Fields.nil }}{{ .Tags.nope }}]~[]",
        "{{ printf \"%v\" (index .Fields \"nope\") }}~&lt;nil&gt;",
        "<a title=\"{{ .Tags.w }}\">"
            + "~<a title=\"&lt;b&gt; &amp; &#39;q&#39; &#34;d&#34; &#43;\">",
        "<a title={{ .Tags.t }}>~<a title=x&#32;y>",
        "<a title={{ .Fields.empty }}>~<a title=ZgotmplZ>",
        "<a href=\"{{ .Fields.url }}\">~<a href=\"http://x/y?a=b&amp;c=d%20e\">",
        "<a href=\"{{ .Fields.bad }}\">~<a href=\"#ZgotmplZ\">",
        "<a href=\"/x/{{ .Fields.bad }}\">~<a href=\"/x/javascript:alert%281%29\">",
        "<a href=\"/x?q={{ .Fields.url }}\">"
            + "~<a href=\"/x?q=http%3a%2f%2fx%2fy%3fa%3db%26c%3dd%20e\">",
        "<a href=\"#{{ .Tags.t }}\">~<a href=\"#x%20y\">",
        "<a href=\"?q={{ urlquery .Tags.t }}\">~<a href=\"?q=x&#43;y\">",
        "<a data-url=\"{{ .Fields.bad }}\" xlink:href=\"{{ .Fields.bad }}\">"
            + "~<a data-url=\"#ZgotmplZ\" xlink:href=\"#ZgotmplZ\">",
        "<img srcset=\"{{ .Fields.bad }} 1x, y.png 2x\">"
            + "~<img srcset=\"#ZgotmplZ 1x, y.png 2x\">",
        "<script>x = {{ .Fields.b }};</script>~<script>x =  2 ;</script>",
        "<script>x = {{ .Fields.nope }};</script>~<script>x =  null ;</script>",
        "<script>x = {{ .Tags.t }};</script>~<script>x = \"x y\";</script>",
        "<script>x = {{ .List }};</script>"
            + "~<script>x = [1,\"two\",3.5,null,true,[9]];</script>",
        "<script>x = \"{{ .Fields.js }}\";</script>"
            + "~<script>x = \"\\u003c\\/script\\u003e\\u003c!-- \\u0060 ${x} \\\\ \\/ \\u2028\";"
            + "</script>",
        "<script>x = `{{ .Fields.js }}`;</script>"
            + "~<script>x = `\\u003c\\/script\\u003e\\u003c!-- \\u0060 \\u0024\\u007bx\\u007d \\\\"
            + " \\/ \\u2028`;</script>",
        "<script>x = `a${ {{ .Name }} }b`;</script>~<script>x = `a${ \"cpu\" }b`;</script>",
        "<script>x = {{ jsonCompact .ServerInfo }};</script>"
            + "~<script>x = {\"Hostname\":\"localhost\",\"ClusterID\":\"c-id\","
            + "\"ServerID\":\"s-id\"};</script>",
        "<script>/x{{ .Name }}/</script>~<script>/xcpu/</script>",
        "<script>\"</script>\"</script>~<script>\"\\x3C/script>\"</script>",
        "<script type=\"text/template\">{{ .Tags.t }}<</script>"
            + "~<script type=\"text/template\">x y&lt;</script>",
        "<a onclick=\"f({{ .Tags.t }})\">~<a onclick=\"f(&#34;x y&#34;)\">",
        "<a onclick=\"f('{{ .Tags.w }}')\">"
            + "~<a onclick=\"f('\\u003cb\\u003e \\u0026 \\u0027q\\u0027 \\u0022d\\u0022 \\u002b')\">",
        "<a onclick=\"f(&quot;{{ .Tags.t }}&quot;)\">~<a onclick=\"f(&quot;x y&quot;)\">",
        "<a style=\"color: {{ .Name }}\">~<a style=\"color: cpu\">",
        "<style>p { color: {{ .Fields.js }} }</style>~<style>p { color: ZgotmplZ }</style>",
        "<style>p { x: url({{ .Fields.bad }}) }</style>~<style>p { x: url(#ZgotmplZ) }</style>",
        "<a {{ .Name }}=\"x\" {{ \"onclick\" }}=\"y\">~<a cpu=\"x\" ZgotmplZ=\"y\">",
        "a < {{ .Name }}~a &lt; cpu",
        "a<!-- {{ .Name }} -->b~ab",
        "<script>/* {{ .Name }} */x//y¶</script>~<script>  x¶</script>",
        "<!DOCTYPE html>{{ .Name }}~<!DOCTYPE html>cpu",
        "{{ .Tags.w | html }}~&lt;b&gt; &amp; &#39;q&#39; &#34;d&#34; +",
        "{{ json .Tags.t }}~&#34;x y&#34;¶",
        "<a href=\"x\">{{ .Name }}~<a href=\"x\">cpu",
      })
  void escapesByContext(String template, String expected) {
    assertThat(Sample.html(template.replace('¶', '\n'))).isEqualTo(expected.replace('¶', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '\u0001',
      value = {
        "{{if .Name}}<a href=\"{{end}}x~1:5: {{if}} branches end in different contexts: "
            + "{stateURL delimDoubleQuote urlPartNone jsCtxRegexp attrURL elementNone <nil>}, "
            + "{stateText delimNone urlPartNone jsCtxRegexp attrNone elementNone <nil>}",
        "<a href=\"{{ .Name }}~ ends in a non-text context: {stateURL delimDoubleQuote"
            + " urlPartNone jsCtxRegexp attrURL elementNone <nil>}",
        "{{ .Name | html | printf \"%s\" }}"
            + "~1:3: predefined escaper \"html\" disallowed in template",
        "{{ template \"nope\" }}~1:12: no such template \"nope\"",
        "<a b=c\"d\">~ \"\\\"\" in unquoted attr: \"c\\\"d\\\"\"",
        "<a \"x\">~ \"\\\"\" in attribute name: \" \\\"x\\\">\"",
        "<a href=\"{{ if .Name }}/x{{ else }}/y?{{ end }}{{ .ID }}\">"
            + "~1:50: {{.ID}} appears in an ambiguous context within a URL",
        "{{ range .List }}<a {{ end }}"
            + "~1: on range loop re-entry: \"<\" in attribute name: \"<a \"",
      })
  void refusesAmbiguousTemplates(String template, String problem) {
    Template parsed = new GoTemplates().html("details", template);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> parsed.render(Sample.MESSAGE))
          .isInstanceOf(TemplateException.class)
          .hasMessage("html/template:details:" + problem);
    }
  }

  @Test
  void escapesTemplatesForEachContextInWhichTheyAreCalled() {
    assertThat(
            Sample.html(
                "{{ define \"v\" }}{{ .Tags.t }}{{ end }}<a href=\"/?{{ template \"v\" . }}\""
                    + " title='{{ template \"v\" . }}'>{{ template \"v\" . }}</a>"))
        .isEqualTo("<a href=\"/?x%20y\" title='x y'>x y</a>");
  }

  @Test
  void namesDerivedTemplatesInErrors() {
    assertThatThrownBy(
            () ->
                Sample.html(
                    "{{ define \"v\" }}{{ .Nope }}{{ end }}<a href=\"{{ template \"v\" . }}\">"))
        .hasMessage(
            "template: details:1:19: executing \"v$htmltemplate_stateURL_delimDoubleQuote_attrURL\""
                + " at <.Nope>: can't evaluate field Nope in type kapacitor.messageInfo");
  }

  @Test
  void followsLoopsAndRecursion() {
    assertThat(Sample.html("{{ range .List }}<i t=\"{{ . }}\">{{ else }}-{{ end }}"))
        .isEqualTo("<i t=\"1\"><i t=\"two\"><i t=\"3.5\"><i t=\"\"><i t=\"true\"><i t=\"[9]\">");
    assertThat(
            Sample.html(
                "{{ define \"r\" }}<i>{{ . }}{{ if . }}{{ template \"r\" \"\" }}{{ end }}</i>"
                    + "{{ end }}{{ template \"r\" \"<\" }}"))
        .isEqualTo("<i>&lt;<i></i></i>");
  }
}
