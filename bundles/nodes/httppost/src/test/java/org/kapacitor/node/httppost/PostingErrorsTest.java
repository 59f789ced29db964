package org.kapacitor.node.httppost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Result.SeriesRow;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.text.Times;
import org.kapacitor.node.httppost.HttpPostNode.Options;
import org.kapacitor.template.GoTemplates;

/** What is logged: nodes.md section 9.2. */
class PostingErrorsTest {
  private static final SeriesRow ROW = row("m", 1.0);

  private final RecordingHttp http = new RecordingHttp();
  private final List<String> errors = new ArrayList<>();

  private static SeriesRow row(String name, Object value) {
    return new SeriesRow(
        name, Tags.EMPTY, List.of("time", "v"), List.of(List.of(Times.instant(0), value)));
  }

  private Posting to(String url) {
    return posting(Endpoint.of(url, new GoTemplates()), false);
  }

  private Posting toTemplate(String template) {
    return posting(
        Endpoint.of(
            Endpoints.endpoint("e", "http://h", Map.of("rowTemplate", template)),
            new GoTemplates()),
        false);
  }

  private Posting posting(Endpoint endpoint, boolean captures) {
    Options options = new Options(List.of(), List.of(), Map.of(), "", captures, Duration.ZERO);
    return new Posting(
        endpoint,
        options,
        http,
        (message, cause, more) ->
            errors.add(message + " err=" + cause.getMessage() + " " + String.join("=", more)));
  }

  @Test
  void aStatusThatIsNot2xx() {
    http.answer(500, "oops").answer(302, "");
    assertThat(to("http://h").post(ROW)).isEqualTo(500);
    assertThat(to("http://h").post(ROW)).isEqualTo(302);
    String start =
        "POST returned non 2xx status code err=unknown error,"
            + " use .captureResponse() to capture the HTTP response code=";
    assertThat(errors).containsExactly(start + "500", start + "302");
  }

  @Test
  void theAnswerIfAskedFor() {
    http.answer(500, "oops\nsorry").answer(503, "");
    Posting posting = posting(Endpoint.of("http://h", new GoTemplates()), true);
    assertThat(posting.post(ROW)).isEqualTo(500);
    assertThat(posting.post(ROW)).isEqualTo(503);
    assertThat(posting.post(ROW)).isEqualTo(200);
    assertThat(errors)
        .containsExactly(
            "POST returned non 2xx status code err=oops\nsorry code=500",
            "POST returned non 2xx status code err= code=503");
  }

  @Test
  void noAnswer() {
    http.fail("POST http://h: connection refused");
    assertThat(to("http://h").post(ROW)).isZero();
    assertThat(errors)
        .containsExactly("failed to POST data err=POST http://h: connection refused ");
  }

  @Test
  void whatIsNoJson() {
    assertThat(to("http://h").post(row("m", Double.NaN))).isZero();
    assertThat(to("http://h").post(row("m", Double.NEGATIVE_INFINITY))).isZero();
    String start = "failed to POST data err=failed to marshal row data json: json: unsupported ";
    assertThat(errors).containsExactly(start + "value: NaN ", start + "value: -Inf ");
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void templatesThatFail() {
    assertThat(toTemplate("a{{ .Nope }}").post(ROW)).isZero();
    assertThat(to("http://h/{{ .Nope }}").post(ROW)).isZero();
    assertThat(errors)
        .containsExactly(
            "failed to POST data err=failed to execute template: template: body:1:4: executing"
                + " \"body\" at <.Nope>: can't evaluate field Nope in type *kapacitor.mappedRow ",
            "failed to POST data err=failed to marshal row data json: failed to execute url"
                + " template: template: body:1:12: executing \"body\" at <.Nope>:"
                + " can't evaluate field Nope in type *kapacitor.mappedRow ");
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void addressesThatAreNone() {
    assertThat(to("http://h/{{ .Name }}").post(row("two\nlines", 1L))).isZero();
    assertThat(to("http://h/{{ .Name }}").post(row("50%", 1L))).isZero();
    assertThat(to("{{ .Name }}").post(row(":8080", 1L))).isZero();
    String start =
        "failed to POST data err=failed to marshal row data json: failed to create POST request: ";
    assertThat(errors)
        .containsExactly(
            start + "net/url: invalid control character in URL ",
            start + "invalid URL escape \"%\" ",
            start + "missing protocol scheme ");
    assertThat(http.requests()).isEmpty();
  }
}
