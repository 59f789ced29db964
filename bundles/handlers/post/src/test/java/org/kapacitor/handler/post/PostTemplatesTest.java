package org.kapacitor.handler.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** Templates of addresses and bodies: alerts.md section 4.7. */
class PostTemplatesTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,host=h1 usage=60 1500000010").id("kap/cpu/h1").level(Level.INFO);

  private static HandlerTest post() {
    return HandlerTest.of(new PostHandler());
  }

  @Test
  void templatesMustParse() {
    post()
        .script(".post('http://h/{{')")
        .failsOpening("failed to parse template: template: body:1: unclosed action");
    post()
        .config("endpoint", "e", "url", "http://h/{{")
        .options("endpoint", "e")
        .failsOpening(
            "invalid URL template syntax \"http://h/{{\": failed to parse template: "
                + "template: body:1: unclosed action");
    post()
        .config("endpoint", "e", "url", "http://h", "alert-template", "{{")
        .options("endpoint", "e")
        .failsOpening(
            "failed to get alert-template for endpoint \"e\": failed to parse template: "
                + "template: body:1: unclosed action");
  }

  @Test
  void templatesOfFilesKnowNoJson(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("body.tmpl"), "{{ .Level }} {{ .ID }}");
    post()
        .config("endpoint", "e", "url", "http://h", "alert-template-file", file.toString())
        .options("endpoint", "e")
        .send(EVENT)
        .expectBody("INFO kap/cpu/h1");
    Files.writeString(file, "{{ json .Data }}");
    post()
        .config("endpoint", "e", "url", "http://h", "alert-template-file", file.toString())
        .options("endpoint", "e")
        .failsOpening(
            "failed to get alert-template for endpoint \"e\": failed to parse template from file"
                + " \""
                + file
                + "\": template: body:1: function \"json\" not defined");
    Path missing = folder.resolve("missing");
    post()
        .config("endpoint", "e", "url", "http://h", "alert-template-file", missing.toString())
        .options("endpoint", "e")
        .failsOpening(
            "failed to get alert-template for endpoint \"e\": failed to read template file \"%s\":"
                    .formatted(missing)
                + " open "
                + missing
                + ": no such file or directory");
  }

  @Test
  void templatesThatFailAreLoggedAndNotSent() {
    post()
        .config("endpoint", "e", "url", "http://h", "alert-template", "{{ .Nope }}")
        .options("endpoint", "e")
        .send(EVENT)
        .expectRejected(
            "template: body:1:3: executing \"body\" at <.Nope>:"
                + " can't evaluate field Nope in type alert.Data")
        .expectLog("failed to execute alert template")
        .expectRequests();
    post()
        .options("url", "http://h/{{ .Nope }}")
        .send(EVENT)
        .expectRejected(
            "failed to execute url template: template: body:1:12: executing \"body\" at <.Nope>:"
                + " can't evaluate field Nope in type alert.Data")
        .expectLog("failed to create HTTP request")
        .expectRequests();
    post()
        .options("url", "http://h/{{ .Message }}")
        .send(EVENT.message("two\nlines"))
        .expectRejected("failed to create POST request: net/url: invalid control character in URL")
        .expectLog("failed to create HTTP request");
  }

  @Test
  void escapesWhatAnAddressCannotHave() {
    HandlerTest test =
        post()
            .options("url", "http://h:80/{{ .Message }}?q={{ .Message }}&r=a%20b%zz#fragment")
            .send(EVENT.message("a b/{é}|\"[x]%41+c:d=e"));
    assertThat(test.requests().get(0).url())
        .isEqualTo(
            "http://h:80/a%20b/%7B%C3%A9%7D%7C%22%5Bx%5D%41+c:d=e"
                + "?q=a%20b/%7B%C3%A9%7D%7C%22%5Bx%5D%41+c:d=e&r=a%20b%25zz");
  }
}
