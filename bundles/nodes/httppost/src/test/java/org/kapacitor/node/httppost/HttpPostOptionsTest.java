package org.kapacitor.node.httppost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;

/** What scripts can set: nodes.md sections 3.2 and 9.2. */
class HttpPostOptionsTest {
  private final RecordingHttp http = new RecordingHttp();

  private NodeTest post(String script) {
    return NodeTest.of(script, new HttpPostNode())
        .resource(Templates.class, new GoTemplates())
        .resource(Http.class, http)
        .withoutRestoring();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "('a', 'b')                             | httpPost expects 0 or 1 arguments, got 2",
        "('a', 'b', 'c')                        | httpPost expects 0 or 1 arguments, got 3",
        "().endpoint('a').endpoint('b')         | httpPost expects 0 or 1 endpoints, got 2",
        "()                                     | must provide url or endpoint",
        "('')                                   | must provide url or endpoint",
        "('a').endpoint('b')                    | only one endpoint and url may be specified",
        "('').endpoint('b')                     | only one endpoint and url may be specified",
        "('a').header('authenticate', 'x')      | cannot set 'authenticate' header",
        "('a').header('AuthentiCATE', 'x')      | cannot set 'authenticate' header"
      })
  void refusesWhatDoesNotFitTogether(String call, String error) {
    post("|httpPost" + call).fails(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(1)                       | httpPost  | *pipeline.FromNode     | reflect: cannot use int64 as type string in Call",
        "('a').endpoint('a', 'b')  | endpoint | *pipeline.HTTPPostNode | reflect: Call with too many input arguments",
        "('a').endpoint()          | endpoint | *pipeline.HTTPPostNode | reflect: Call with too few input arguments",
        "('a').endpoint(1)         | endpoint | *pipeline.HTTPPostNode | reflect: Call using int64 as type string",
        "('a').header('k')         | header   | *pipeline.HTTPPostNode | reflect: Call with too few input arguments",
        "('a').header('k', 1)      | header   | *pipeline.HTTPPostNode | reflect: Call using int64 as type string",
        "('a').codeField(1)        | codeField | *pipeline.HTTPPostNode | reflect.Set: value of type int64 is not assignable to type string",
        "('a').captureResponse(TRUE) | captureResponse | *pipeline.HTTPPostNode | reflect: Call with too many input arguments",
        "('a').timeout(5)          | timeout  | *pipeline.HTTPPostNode | reflect.Set: value of type int64 is not assignable to type time.Duration"
      })
  void refusesArgumentsThatDoNotFit(String call, String name, String on, String error) {
    String object = on.equals("*pipeline.FromNode") ? "" : on + ": ";
    post("|httpPost" + call).fails(object + error);
    post("|httpPost" + call).fails("error calling func \"" + name + "\" on obj ");
  }

  @Test
  void simplePropertiesTakeOneValue() {
    post("|httpPost('a').codeField('a', 'b')")
        .fails("too many arguments to set property CodeField on *pipeline.HTTPPostNode");
    post("|httpPost('a').timeout()")
        .fails("too many arguments to set property Timeout on *pipeline.HTTPPostNode");
    post("|httpPost('a').urls('b')")
        .fails("no method or property \"urls\" on *pipeline.HTTPPostNode");
  }

  @Test
  void headersAddUpAndTheLastOfANameWins() {
    post("|httpPost('http://h').header('A', '1').header('B', '2').header('A', '3')")
        .points("m v=1 1")
        .expect("m v=1.0 1");
    assertThat(http.requests().get(0).headers())
        .containsEntry("A", "3")
        .containsEntry("B", "2")
        .containsEntry("Content-Type", "application/json")
        .hasSize(3);
  }

  @Test
  void waitsAsLongAsToldOrWithoutLimit() {
    assertThat(timeout("")).isGreaterThanOrEqualTo(Duration.ofDays(1));
    assertThat(timeout(".timeout(0s)")).isGreaterThanOrEqualTo(Duration.ofDays(1));
    assertThat(timeout(".timeout(-1s)")).isGreaterThanOrEqualTo(Duration.ofDays(1));
    assertThat(timeout(".timeout(5s)")).isEqualTo(Duration.ofSeconds(5));
    assertThat(timeout(".timeout(2m)")).isEqualTo(Duration.ofMinutes(2));
  }

  private Duration timeout(String property) {
    http.requests().clear();
    post("|httpPost('http://h')" + property).points("m v=1 1").expect("m v=1.0 1");
    return http.requests().get(0).timeout();
  }
}
