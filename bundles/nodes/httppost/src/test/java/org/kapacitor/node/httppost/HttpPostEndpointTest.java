package org.kapacitor.node.httppost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.node.httppost.Endpoints.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.Templates;
import org.kapacitor.node.httppost.HttpPostNode.BasicAuth;
import org.kapacitor.node.httppost.HttpPostNode.Config;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;

/** Endpoints of kapacitor.conf and templates: nodes.md section 9.2, alerts.md section 4.7. */
class HttpPostEndpointTest {
  private static final String JSON =
      "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\"},\"columns\":[\"time\",\"v\"],"
          + "\"values\":[[\"1970-01-01T00:00:01Z\",1]]}]}\n";

  private final RecordingHttp http = new RecordingHttp();
  private final Endpoints endpoints = new Endpoints();

  private NodeTest post(String script) {
    return NodeTest.of(script, new HttpPostNode())
        .resource(Templates.class, new GoTemplates())
        .resource(Http.class, http)
        .resource(Sections.class, endpoints)
        .withoutRestoring();
  }

  private NodeTest postTo(Config config) {
    endpoints.with(config);
    return post("|httpPost().endpoint('" + config.endpoint() + "')");
  }

  private void expectBody(String template, String body) {
    http.requests().clear();
    Endpoints one =
        new Endpoints().with(endpoint("e", "http://h", Map.of("rowTemplate", template)));
    post("|httpPost().endpoint('e')")
        .resource(Sections.class, one)
        .points("m,h=a,b=c\\ d v=1.5,n=2i,s=\"x<y>\",t=true 1")
        .expect("m,b=c d,h=a n=2i,s=\"x<y>\",t=true,v=1.5 1");
    assertThat(http.texts()).containsExactly("POST http://h\n\n" + body);
  }

  @Test
  void addressesAreTemplatesOverTheData() {
    post("|httpPost('http://h/{{ .Name }}/{{ index .Tags \"h\" }}?v={{ range .Values }}{{ .v }}{{ end }}')")
        .points("m,h=a v=1 1", "n v=2.5 1")
        .expect("m,h=a v=1.0 1", "n v=2.5 1");
    assertThat(http.requests().get(0).url()).isEqualTo("http://h/m/a?v=1");
    assertThat(http.requests().get(1).url()).isEqualTo("http://h/n/?v=2.5");
  }

  @Test
  void endpointsHaveTheirOwnAddressHeadersAndAuthentication() {
    endpoints.with(endpoint("other", "http://other", Map.of()));
    postTo(
            endpoint(
                "e",
                "http://h/{{ .Name }}",
                Map.of("alertTemplate", "for alerts only"),
                Map.of("X-Conf", "yes"),
                new BasicAuth("u1", "p1")))
        .points("m,h=a v=1 1")
        .expect("m,h=a v=1.0 1");
    assertThat(http.texts())
        .containsExactly(
            "POST http://h/m\nAuthorization: Basic dTE6cDE=\nContent-Type: application/json\n"
                + "X-Conf: yes\n\n"
                + JSON);
  }

  @Test
  void authenticationNeedsBothParts() {
    for (BasicAuth half : new BasicAuth[] {new BasicAuth("u", ""), new BasicAuth("", "p")}) {
      http.requests().clear();
      postTo(endpoint("e" + half, "http://h", Map.of(), Map.of(), half))
          .points("m,h=a v=1 1")
          .expect("m,h=a v=1.0 1");
      assertThat(http.texts())
          .containsExactly("POST http://h\nContent-Type: application/json\n\n" + JSON);
    }
  }

  @Test
  void headersOfTheNodeComeLast() {
    Map<String, String> headers = Map.of("X-A", "endpoint", "X-B", "kept", "Content-Type", "x/y");
    endpoints.with(endpoint("e", "http://h", Map.of(), headers, new BasicAuth("u", "p")));
    post("|httpPost().endpoint('e').header('x-a', 'node').header('Authorization', 'Token t')")
        .points("m,h=a v=1 1")
        .expect("m,h=a v=1.0 1");
    assertThat(http.texts())
        .containsExactly(
            "POST http://h\nAuthorization: Token t\nContent-Type: application/json\nX-B: kept\n"
                + "x-a: node\n\n"
                + JSON);
  }

  @Test
  void theNodeCanChangeTheContentType() {
    post("|httpPost('http://h').header('content-type', 'text/plain')")
        .points("m,h=a v=1 1")
        .expect("m,h=a v=1.0 1");
    assertThat(http.texts()).containsExactly("POST http://h\ncontent-type: text/plain\n\n" + JSON);
  }

  @Test
  void ofSeveralEndpointsWithOneNameTheLastIsUsed() {
    endpoints.with(endpoint("e", "http://first", Map.of()));
    postTo(endpoint("e", "http://last", Map.of())).points("m v=1 1").expect("m v=1.0 1");
    assertThat(http.requests().get(0).url()).isEqualTo("http://last");
  }

  @Test
  void rowTemplatesMakeTheBodyAndSetNoContentType() {
    expectBody("{{ .Name }} {{ index .Tags \"h\" }}{{ index .Tags \"nope\" }}", "m a");
    expectBody("{{ range $k, $v := .Tags }}{{ $k }}={{ $v }};{{ end }}", "b=c d;h=a;");
    expectBody(
        "{{ range .Values }}{{ .v }}|{{ .n }}|{{ .s }}|{{ .t }}|{{ .nope }}{{ end }}",
        "1.5|2|x<y>|true|<no value>");
    expectBody("{{ range .Values }}{{ .time }}{{ end }}", "1970-01-01 00:00:01 +0000 UTC");
    expectBody("{{ range .Values }}{{ .time.Unix }}{{ end }}", "1");
    expectBody(
        "{{ len .Values }}{{ .Values }}",
        "1[map[n:2 s:x<y> t:true time:1970-01-01 00:00:01 +0000 UTC v:1.5]]");
    expectBody("{{ json .Tags }}", "{\"b\":\"c d\",\"h\":\"a\"}\n");
    expectBody(
        "{{ jsonCompact . }}",
        "{\"Name\":\"m\",\"Tags\":{\"b\":\"c d\",\"h\":\"a\"},\"Values\":[{\"n\":2,"
            + "\"s\":\"x\\u003cy\\u003e\",\"t\":true,\"time\":\"1970-01-01T00:00:01Z\",\"v\":1.5}]}");
  }

  @Test
  void rowTemplatesSeeAllRowsOfABatchButItsOwnTagsOnly() {
    String template =
        "R|{{ .Name }}|{{ range $k, $v := .Tags }}{{ $k }}={{ $v }};{{ end }}|"
            + "{{ range .Values }}{{ index . \"value\" }},{{ index . \"c\" }};{{ end }}";
    postTo(endpoint("tmpl", "http://h/{{ len .Values }}", Map.of("rowTemplate", template)))
        .onBatches()
        .batch("m,h=a 10", "c=x value=1 1", "value=2 2")
        .batch("m,h=a 20")
        .expect("batch m [h=a] 10 {c=x value=1.0 1; value=2.0 2}", "batch m [h=a] 20 {}");
    assertThat(http.texts())
        .containsExactly(
            "POST http://h/2\n\nR|m|h=a;|1,x;2,<no value>;", "POST http://h/0\n\nR|m|h=a;|");
  }

  @Test
  void whatIsNoJsonCanBeInATemplate() {
    endpoints.with(
        endpoint("e", "http://h", Map.of("rowTemplate", "{{ range .Values }}{{ .v }}{{ end }}")));
    NodeTest.of("|notANumber()|httpPost().endpoint('e')", new NotANumber(), new HttpPostNode())
        .resource(Templates.class, new GoTemplates())
        .resource(Http.class, http)
        .resource(Sections.class, endpoints)
        .withoutRestoring()
        .points("m v=1 1")
        .expect("m v=NaN 1");
    assertThat(http.texts()).containsExactly("POST http://h\n\nNaN");
  }

  @Test
  void templatesOfFilesKnowNoJson(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("row.tmpl"), "{{ .Name }}!");
    postTo(endpoint("e", "http://h", Map.of("rowTemplateFile", file.toString())))
        .points("m v=1 1")
        .expect("m v=1.0 1");
    assertThat(http.texts()).containsExactly("POST http://h\n\nm!");
    Files.writeString(file, "{{ json . }}");
    String start = "failed to get row-template for endpoint \"e\": failed to ";
    postTo(endpoint("e", "http://h", Map.of("rowTemplateFile", file.toString())))
        .fails(
            start
                + "parse template from file \""
                + file
                + "\": template: body:1: function \"json\" not defined");
    Path missing = folder.resolve("missing");
    postTo(endpoint("e", "http://h", Map.of("rowTemplateFile", missing.toString())))
        .fails(
            start
                + "read template file \"%s\": open %s: no such file or directory"
                    .formatted(missing, missing));
  }

  @Test
  void templatesMustParse() {
    post("|httpPost('http://h/{{')")
        .fails(
            "error in url templating: failed to parse template: "
                + "template: body:1: unclosed action");
    postTo(endpoint("e", "http://h/{{", Map.of()))
        .fails(
            "invalid URL template syntax \"http://h/{{\": failed to parse template: "
                + "template: body:1: unclosed action");
    postTo(endpoint("e", "http://h", Map.of("rowTemplate", "{{ end }}")))
        .fails(
            "failed to get row-template for endpoint \"e\": failed to parse template: "
                + "template: body:1: unexpected {{end}}");
  }

  @Test
  void endpointsMustBeConfigured() {
    post("|httpPost().endpoint('zz')").fails("endpoint 'zz' does not exist");
    endpoints.with(endpoint("e", "http://h", Map.of()));
    post("|httpPost().endpoint('E')").fails("endpoint 'E' does not exist");
  }
}
