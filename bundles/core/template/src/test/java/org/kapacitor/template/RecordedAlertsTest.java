package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.data.Tags;

/** Messages of real alerts as the original renders them (alerts.md section 3.2). */
class RecordedAlertsTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  private static Struct alert(Tags tags, Map<String, Object> fields, String level, long seconds) {
    return Struct.of(
        "kapacitor.detailsInfo",
        "Name",
        "m",
        "TaskName",
        "alert_templates_basic",
        "Group",
        "host=a",
        "Tags",
        tags,
        "ServerInfo",
        Struct.of("kapacitor.serverInfo", "Hostname", "h", "ClusterID", "c", "ServerID", "s"),
        "ID",
        "id",
        "Fields",
        fields,
        "Level",
        level,
        "Time",
        Instant.ofEpochSecond(1_600_000_000L + seconds),
        "Duration",
        Duration.ofSeconds(seconds),
        "Message",
        "m<1>");
  }

  @Test
  void rendersAllTopLevelValues() {
    Struct data =
        alert(
            Tags.of("host", "a", "dc", "x"), Map.of("v", 36.5, "s", "it's \"q\""), "CRITICAL", 61);
    assertThat(
            TEMPLATES
                .text(
                    "message",
                    "{{ .ID }} | {{ .Level }} | {{ .Time }} | {{ .Duration }} |"
                        + " {{ index .Fields \"v\" }} | {{ .Fields.s }}")
                .render(data))
        .isEqualTo("id | CRITICAL | 2020-09-13 12:27:41 +0000 UTC | 1m1s | 36.5 | it's \"q\"");
    assertThat(
            TEMPLATES
                .html("details", "<b>{{ .Time }}</b> {{ .Fields.s }} {{ json .Tags }}")
                .render(data))
        .isEqualTo(
            "<b>2020-09-13 12:27:41 &#43;0000 UTC</b> it&#39;s &#34;q&#34;"
                + " {&#34;dc&#34;:&#34;x&#34;,&#34;host&#34;:&#34;a&#34;}\n");
  }

  @Test
  void rendersTheDefaultDetails() {
    Struct data = alert(Tags.EMPTY, Map.of("v", 1.5), "CRITICAL", 0);
    assertThat(TEMPLATES.html("details", "{{ json . }}").render(data))
        .isEqualTo(
            ("{'Name':'m','TaskName':'alert_templates_basic','Group':'host=a','Tags':{},"
                    + "'ServerInfo':{'Hostname':'h','ClusterID':'c','ServerID':'s'},'ID':'id',"
                    + "'Fields':{'v':1.5},'Level':'CRITICAL','Time':'2020-09-13T12:26:40Z',"
                    + "'Duration':0,'Message':'m\\u003c1\\u003e'}\n")
                .replace("'", "&#34;"));
  }

  @Test
  void rendersDetailsOfSeveralLines() {
    Struct data = alert(Tags.EMPTY, Map.of("s", "a b<'c'>&d"), "OK", 0);
    assertThat(
            TEMPLATES
                .html(
                    "details",
                    """

                    <h1 title="{{ .Fields.s }}">{{ .ID }}</h1>
                    <a href="http://x/?q={{ .Fields.s }}">{{ .Message }}</a>
                    """)
                .render(data))
        .isEqualTo(
            """

            <h1 title="a b&lt;&#39;c&#39;&gt;&amp;d">id</h1>
            <a href="http://x/?q=a%20b%3c%27c%27%3e%26d">m&lt;1&gt;</a>
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL,35.0,bad on a [dc=x][host=a] A 2 true false",
    "WARNING,25.0,bad on a [dc=x][host=a] A 2 true false",
    "INFO,12.0,hm on a [dc=x][host=a] A 2 true true",
    "OK,2.0,fine on a [dc=x][host=a] B 2 false true",
  })
  void decides(String level, double value, String expected) {
    Struct data = alert(Tags.of("host", "a", "dc", "x"), Map.of("v", value), level, 0);
    assertThat(
            TEMPLATES
                .text(
                    "message",
                    "{{ if eq .Level \"OK\" }}fine{{ else if eq .Level \"CRITICAL\" \"WARNING\" }}"
                        + "bad{{ else }}hm{{ end }} {{ with index .Tags \"host\" }}on {{ . }}"
                        + "{{ end }} {{ range $k, $v := .Tags }}[{{ $k }}={{ $v }}]{{ else }}none"
                        + "{{ end }} {{ if and (gt .Fields.v 10.0) (not (eq .Level \"OK\")) }}A"
                        + "{{ end }}{{ if or (lt .Fields.v 3.0) false }}B{{ end }} {{ len .Tags }}"
                        + " {{ ne .Level \"OK\" }} {{ le .Fields.v 12.0 }}{{/* comment */}}")
                .render(data))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,5,0.1 5 0.1 0.1 0.100000 0.1    0.1|0.10    |+5     5 00005",
    "35,-12,35 -12 35 35 35.000000 35   35.0|35.00   |-12   -12 -0012",
    "1e-5,7,1e-05 7 1e-05 1e-05 0.000010 1e-05    0.0|0.00    |+7     7 00007",
    "123456789.125,7,1.23456789125e+08 7 1.23456789125e+08 1.23456789125e+08 123456789.125000"
        + " 1.23e+08 123456789.1|123456789.12|+7     7 00007",
    "100000,7,100000 7 100000 100000 100000.000000 1e+05 100000.0|100000.00|+7     7 00007",
    "3,9007199254740993,3 9007199254740993 3 3 3.000000 3    3.0|3.00    |+9007199254740993"
        + " 9007199254740993 9007199254740993",
  })
  void printsNumbers(double v, long i, String expected) {
    Struct data = alert(Tags.EMPTY, Map.of("v", v, "i", i), "OK", 0);
    assertThat(
            TEMPLATES
                .text(
                    "message",
                    "{{ index .Fields \"v\" }} {{ .Fields.i }} {{ printf"
                        + " \"%v %g %f %.3g %6.1f|%-8.2f|%+d %5d %05d\" .Fields.v .Fields.v"
                        + " .Fields.v .Fields.v .Fields.v .Fields.v .Fields.i .Fields.i"
                        + " .Fields.i }}")
                .render(data))
        .isEqualTo(expected);
  }

  @Test
  void rangesOverFieldsAndCallsMethods() {
    Struct data = alert(Tags.EMPTY, Map.of("v", 2.0, "a", 2L, "zero", 0.0, "s", ""), "OK", 65);
    assertThat(
            TEMPLATES
                .text(
                    "message",
                    "{{ define \"kv\" }}<{{ .k }}>{{ end }}{{ range $k, $v := .Fields }}{{ $k }}:"
                        + "{{ $v }};{{ end }} {{ .Time.Unix }} {{ .Time.Year }}"
                        + " {{ .Time.Format \"2006-01-02 15:04\" }} {{ .Duration.Seconds }}"
                        + " {{ if .Fields.zero }}T{{ else }}F{{ end }}"
                        + "{{ if .Fields.s }}T{{ else }}F{{ end }}")
                .render(data))
        .isEqualTo("a:2;s:;v:2;zero:0; 1600000065 2020 2020-09-13 12:27 65 FF");
  }
}
