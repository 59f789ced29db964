package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.template.TemplateException;

/** tickscript.md section 9.9. */
class ErrorsTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "{{ .x~unclosed action",
        "{{end}}~unexpected {{end}}",
        "{{else}}~unexpected {{else}}",
        "{{if 1}}a~unexpected EOF",
        "{{ upper 1 }}~function \"upper\" not defined",
        "{{ json . }}~function \"json\" not defined",
        "{{ $x }}~undefined variable \"$x\"",
        "{{ if }}~missing value for if",
        "{{ (1 }}~unclosed left paren",
        "{{ ) }}~unexpected \")\" in command",
        "{{ \"a~unterminated quoted string",
        "{{ .x-1 }}~bad character U+002D '-'",
        "{{ 1 | 2 }}~non executable command in pipeline stage 2",
        "{{ define \"x\" }}~unexpected EOF",
        "{{ break }}~{{break}} outside {{range}}",
        "{{ range $a, $b, $c := . }}{{ end }}~too many declarations in range",
        "{{ nil.X }}~unexpected . after term \"nil\"",
        "{{/* x~unclosed comment",
        "{{ 99999999999999999999 }}~integer overflow: \"99999999999999999999\"",
        "{{ 'ab' }}~malformed character constant: 'ab'",
        "{{ \"\\q\" }}~invalid syntax",
        "{{if 1}}{{else}}{{else}}{{end}}~expected end; found {{else}}",
        "{{ if 0 }}{{ else with 1 }}{{ end }}~unexpected <with> in input",
      })
  void parsingFails(String template, String message) {
    assertThatThrownBy(() -> TEMPLATES.text("message", template))
        .isInstanceOf(TemplateException.class)
        .hasMessage("template: message:1: " + message);
  }

  @Test
  void parsingFailsInTheLineOfTheMistake() {
    assertThatThrownBy(() -> TEMPLATES.text("body", "a\n{{ foo }}"))
        .hasMessage("template: body:2: function \"foo\" not defined");
    assertThatThrownBy(() -> TEMPLATES.text("body", "{{ .x\n\n"))
        .hasMessage("template: body:3: unclosed action started at body:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "{{ .Nope }}~1:3~.Nope~can't evaluate field Nope in type kapacitor.messageInfo",
        "{{ .ServerInfo.Nope }}~1:14~.ServerInfo.Nope"
            + "~can't evaluate field Nope in type kapacitor.serverInfo",
        "{{ .Fields.a.b }}~1:10~.Fields.a.b~can't evaluate field b in type interface {}",
        "{{ .Tags.host.b }}~1:8~.Tags.host.b~can't evaluate field b in type string",
        "{{ .Fields.nil.b }}~1:10~.Fields.nil.b~nil pointer evaluating interface {}.b",
        "{{ range .Fields }}{{ .x }}{{ end }}~1:22~.x"
            + "~can't evaluate field x in type interface {}",
        "{{ if gt (index .Fields \"a\") 0 }}{{ end }}~1:6~gt (index .Fields \"a\") 0"
            + "~error calling gt: incompatible types for comparison",
        "{{ nil }}~1:3~nil~nil is not a command",
        "{{ range .Name }}{{ end }}~1:9~.Name~range can't iterate over cpu",
        "{{ range $i, $e := 5 }}{{ end }}~1:19~5"
            + "~can't use 5 to iterate over more than one variable",
        "{{ not }}~1:3~not~wrong number of args for not: want 1 got 0",
        "{{ .Time.Format }}~1:8~.Time.Format~wrong number of args for Format: want 1 got 0",
        "{{ .Time.Format 5 }}~1:16~5~expected string; found 5",
        "{{ .Time.Add .Fields.b }}~1:20~.Fields.b"
            + "~wrong type for value; expected time.Duration; got int64",
        "{{ .Time.Zone }}~1:8~.Time.Zone~can't call method/function \"Zone\" with 2 results",
        "{{ template \"nope\" }}~1:12~{{template \"nope\"}}~template \"nope\" not defined",
        "{{ len 1 }}~1:3~len 1~error calling len: len of type int",
        "{{ index .List 9 }}~1:3~index .List 9~error calling index: index out of range: 9",
        "{{ index .Tags 1 }}~1:3~index .Tags 1"
            + "~error calling index: value has type int; should be string",
        "{{ .Name 1 }}~1:3~.Name~Name has arguments but cannot be invoked as function",
        "{{ 1 2 }}~1:3~1~can't give argument to non-function 1",
        "{{ printf 5 }}~1:10~5~expected string; found 5",
        "{{ 9223372036854775808 }}~1:3~9223372036854775808~9223372036854775808 overflows int",
        "{{ $x = 1 }}~1:8~1~undefined variable: $x",
        "é{{ .Nope }}~1:5~.Nope~can't evaluate field Nope in type kapacitor.messageInfo",
      })
  void renderingFails(String template, String place, String node, String cause) {
    assertThatThrownBy(() -> Sample.text(template))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            "template: message:" + place + ": executing \"message\" at <" + node + ">: " + cause);
  }

  @Test
  void namesTheTemplateThatIsExecuted() {
    assertThatThrownBy(
            () -> Sample.text("{{ template \"x\" 1 }}\n{{ define \"x\" }}{{ .A }}{{ end }}"))
        .hasMessage(
            "template: message:2:19: executing \"x\" at <.A>: can't evaluate field A in type int");
  }

  @Test
  void refusesValuesOfUnknownTypes() {
    assertThatThrownBy(() -> TEMPLATES.text("message", "{{ . }}").render(new StringBuilder()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("java.lang.StringBuilder");
  }
}
