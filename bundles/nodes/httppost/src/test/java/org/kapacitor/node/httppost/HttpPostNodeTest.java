package org.kapacitor.node.httppost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.template.Templates;
import org.kapacitor.template.GoTemplates;
import org.kapacitor.testkit.NodeTest;
import org.kapacitor.testkit.TestServer;

/** What is posted and what is passed on: nodes.md sections 5.3 and 9.2. */
class HttpPostNodeTest {
  private static final String START = "POST http://h/p\nContent-Type: application/json\n\n";

  private final RecordingHttp http = new RecordingHttp();

  private NodeTest post(String properties) {
    return test("|httpPost('http://h/p')" + properties, http);
  }

  private static NodeTest test(String script, Http client) {
    // What is outside would be posted to twice.
    return NodeTest.of(script, new HttpPostNode())
        .resource(Templates.class, new GoTemplates())
        .resource(Http.class, client)
        .withoutRestoring();
  }

  @Test
  void postsEveryPointAndPassesItOn() {
    post("")
        .groupBy("h")
        .points("m,h=a,x=1 v=1,s=\"<b>\" 1", "m,h=b v=2.5,n=3i,t=true 2.25")
        .expect("m,h=a,x=1 s=\"<b>\",v=1.0 1 [h=a]", "m,h=b n=3i,t=true,v=2.5 2.25 [h=b]");
    assertThat(http.texts())
        .containsExactly(
            START
                + "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\",\"x\":\"1\"},"
                + "\"columns\":[\"time\",\"s\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:01Z\",\"\\u003cb\\u003e\",1]]}]}\n",
            START
                + "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"b\"},"
                + "\"columns\":[\"time\",\"n\",\"t\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:02.25Z\",3,true,2.5]]}]}\n");
  }

  @Test
  void postsEveryBatchAndPassesItOn() {
    post("")
        .onBatches()
        .batch("m,h=a 10", "c=x v=1 1", "v=2,w=3 2")
        .batch("m,h=a 20")
        .expect("batch m [h=a] 10 {c=x v=1.0 1; v=2.0,w=3.0 2}", "batch m [h=a] 20 {}");
    assertThat(http.texts())
        .containsExactly(
            START
                + "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\"},"
                + "\"columns\":[\"time\",\"c\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:01Z\",\"x\",1],"
                + "[\"1970-01-01T00:00:02Z\",null,2]]}]}\n",
            START + "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a\"}}]}\n");
  }

  @Test
  void postsInUtf8() {
    post("").points("m v=\"é€😀\" 1").expect("m v=\"é€😀\" 1");
    assertThat(http.texts())
        .containsExactly(
            START
                + "{\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:01Z\",\"é€😀\"]]}]}\n");
  }

  @Test
  void addsTheStatusToPoints() {
    http.answer(202, "").answer(404, "no").fail("refused").answer(200, "");
    post(".codeField('code')")
        .points("m v=1 1", "m v=2 2", "m v=3 3", "m code=\"old\" 4")
        .expect("m code=202i,v=1.0 1", "m code=404i,v=2.0 2", "m code=0i,v=3.0 3", "m code=200i 4");
    assertThat(http.texts().get(0)).as("is posted without it").doesNotContain("code");
    assertThat(http.texts().get(3)).contains("\"columns\":[\"time\",\"code\"]").contains("\"old\"");
  }

  @Test
  void addsTheStatusToEveryRowOfABatch() {
    http.answer(202, "").answer(404, "").fail("refused");
    post(".codeField('status')")
        .onBatches()
        .batch("m,h=a 10", "c=x v=1 1", "w=\"t\",v=2 2")
        .batch("m,h=a 20", "v=3 11")
        .batch("m,h=a 30", "v=4 21")
        .batch("m,h=a 40")
        .expect(
            "batch m [h=a] 10 {c=x status=202i,v=1.0 1; status=202i,v=2.0,w=\"t\" 2}",
            "batch m [h=a] 20 {status=404i,v=3.0 11}",
            "batch m [h=a] 30 {status=0i,v=4.0 21}",
            "batch m [h=a] 40 {}");
  }

  @Test
  void passesDataOnAfterTheAnswer() {
    // The second node posts what the first passes on, so the order of requests shows it.
    test("|httpPost('http://h/1')|httpPost('http://h/2')", http)
        .points("m v=1 1", "m v=2 2")
        .expect("m v=1.0 1", "m v=2.0 2");
    assertThat(http.requests().stream().map(HttpRequest::url))
        .containsExactly("http://h/1", "http://h/2", "http://h/1", "http://h/2");
  }

  @Test
  void postsNothingForBarriersAndDeletions() {
    post(".codeField('code')")
        .groupBy("h")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .expect("barrier [h=a] 2", "delete [h=a]");
    assertThat(http.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void everyStatusOf2xxIsGood(int status) {
    http.answer(status, "");
    post("").points("m v=1 1").expectErrors(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 300, 404, 500, 503})
  void otherStatusesAreErrorsButDataIsPassedOn(int status) {
    http.answer(status, "");
    post("").points("m v=1 1", "m v=2 2").expectErrors(1);
    http.answer(status, "");
    post("").points("m v=1 1").expect("m v=1.0 1");
    assertThat(http.requests()).as("nothing is tried again").hasSize(3);
  }

  @Test
  void errorsAreCountedEvenIfTheyAreNotLogged() {
    http.answer(500, "").fail("refused");
    post(".quiet()").points("m v=1 1", "m v=2 2", "m v=3 3").expectErrors(2);
  }

  @Test
  void whatIsNoJsonIsNotPostedButPassedOn() {
    NodeTest.of(
            "|notANumber()|httpPost('http://h/p').codeField('code')",
            new NotANumber(),
            new HttpPostNode())
        .resource(Templates.class, new GoTemplates())
        .resource(Http.class, http)
        .withoutRestoring()
        .points("m v=1 1")
        .expect("m code=0i,v=NaN 1")
        .expectErrors(1);
    assertThat(http.requests()).isEmpty();
  }

  @Test
  void declaresItsNamesAndThatItWaits() {
    Node node = HttpPostNode.class.getAnnotation(Node.class);
    assertThat(node.kind()).isEqualTo("http_post");
    assertThat(node.typeName()).isEqualTo("HTTPPostNode");
    assertThat(node.blocking()).isTrue();
  }

  @Test
  void postsOverTheNetwork() {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Http network =
        request -> {
          var sent =
              java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                  .timeout(request.timeout())
                  .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(request.body()));
          request.headers().forEach(sent::header);
          try {
            var answer = client.send(sent.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new HttpAnswer(answer.statusCode(), answer.body());
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    try (TestServer server = new TestServer().answer(201, "").answer(500, "")) {
      String url = server.url() + "/p/{{ .Name }}?h={{ index .Tags \"h\" }}";
      test("|httpPost('" + url + "').codeField('code').header('X-My', 'v1').timeout(5s)", network)
          .points("m,h=a\\ b v=1 1", "m v=2 2")
          .expect("m,h=a b code=201i,v=1.0 1", "m code=500i,v=2.0 2");
      assertThat(server.requests())
          .containsExactly(
              "POST /p/m?h=a%20b\nContent-type: application/json\nX-my: v1\n\n"
                  + "{\"series\":[{\"name\":\"m\",\"tags\":{\"h\":\"a b\"},"
                  + "\"columns\":[\"time\",\"v\"],"
                  + "\"values\":[[\"1970-01-01T00:00:01Z\",1]]}]}\n",
              "POST /p/m?h=\nContent-type: application/json\nX-my: v1\n\n"
                  + "{\"series\":[{\"name\":\"m\",\"columns\":[\"time\",\"v\"],"
                  + "\"values\":[[\"1970-01-01T00:00:02Z\",2]]}]}\n");
    }
  }
}
