package org.kapacitor.node.sideload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.16: web servers. */
class SideloadServerTest {
  private final SideloadNode node = new SideloadNode();
  private final Endpoints endpoints = new Endpoints();
  private final List<HttpRequest> requests = new ArrayList<>();
  private String answer =
      "{\"a.yml\": {\"thr\": 5}, \"none\": null, \"default\": {\"thr\": \"7\"}}";
  private int status = 200;

  private HttpAnswer answer(HttpRequest request) throws IOException {
    requests.add(request);
    if (status == 0) {
      throw new IOException("connection refused");
    }
    return new HttpAnswer(status, answer.getBytes(StandardCharsets.UTF_8));
  }

  private NodeTest sideload(String source) {
    Http http = this::answer;
    return NodeTest.of(
            "|sideload().source('%s').order('{{.h}}.yml', 'none', 'default').field('thr', 0)"
                .formatted(source),
            node)
        .resource(Templates.class, new GoTemplates())
        .resource(Sections.class, endpoints)
        .resource(Http.class, http)
        .withoutRestoring();
  }

  @Test
  void takesValuesFromAWebServer() {
    status = 404;
    sideload("http://host/x?y=1")
        .points("m,h=a v=1 1", "m,h=b v=1 2")
        .expect("m,h=a thr=5i,v=1.0 1", "m,h=b thr=7i,v=1.0 2");
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).method()).isEqualTo("GET");
    assertThat(requests.get(0).url()).isEqualTo("http://host/x?y=1");
    assertThat(requests.get(0).headers()).isEmpty();
    assertThat(requests.get(0).timeout()).hasSeconds(10);
  }

  @Test
  void anEndpointGivesAddressAndAuthentication() {
    endpoints.with("e", "https://old", "", "").with("e", "https://host/{{ 1 }}", "me", "secret");
    sideload("e").points("m,h=a v=1 1").expect("m,h=a thr=5i,v=1.0 1");
    assertThat(requests.get(0).url()).isEqualTo("https://host/1");
    assertThat(requests.get(0).headers()).isEqualTo(Map.of("Authorization", "Basic bWU6c2VjcmV0"));
  }

  @Test
  void aUserInTheUrlAuthenticatesAndIsNotShown() {
    sideload("http://me:secret@host/x").points("m,h=a v=1 1").expect("m,h=a thr=5i,v=1.0 1");
    assertThat(requests.get(0).url()).isEqualTo("http://host/x");
    assertThat(requests.get(0).headers()).isEqualTo(Map.of("Authorization", "Basic bWU6c2VjcmV0"));
    status = 0;
    sideload("http://me:secret@host/x")
        .fails("Error fetching sideload data from http://host/x :: connection refused");
  }

  @Test
  void tasksShareASourceUntilTheLastHasEnded() {
    sideload("http://host/x")
        .then(
            () -> {
              status = 0;
              sideload("http://host/x").points("m,h=b v=1 1").expect("m,h=b thr=7i,v=1.0 1");
            })
        .points("m,h=a v=1 1")
        .expect("m,h=a thr=5i,v=1.0 1");
    assertThat(requests).hasSize(1);
    sideload("http://host/x").fails("connection refused");
  }

  @Test
  void readsAgainWhenAsked() {
    sideload("http://host/x")
        .points("m,h=a v=1 1")
        .then(
            () -> {
              status = 0;
              assertThatThrownBy(node::reload)
                  .hasMessage("failed to update source \"http://host/x\": connection refused");
            })
        .points("m,h=a v=1 2")
        .then(
            () -> {
              status = 200;
              answer = "{\"a.yml\": {\"thr\": 6}}";
              try {
                node.reload();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            })
        .points("m,h=a v=1 3", "m,h=b v=1 4")
        .expect(
            "m,h=a thr=5i,v=1.0 1",
            "m,h=a thr=5i,v=1.0 2",
            "m,h=a thr=6i,v=1.0 3",
            "m,h=b thr=0i,v=1.0 4");
  }

  @Test
  void doesNotStartOnAnAnswerItDoesNotUnderstand() {
    answer = "{\"a\": 1}";
    sideload("http://host/x")
        .fails(
            "Error fetching sideload data from http://host/x :: failed to unmarshal json values in"
                + " response body: json: cannot unmarshal number into Go value of type"
                + " map[string]interface {}");
    answer = "<html>";
    sideload("http://host/x").fails("failed to unmarshal json values in response body: ");
    answer = "";
    sideload("http://host/x").fails("failed to unmarshal json values in response body: ");
  }
}
