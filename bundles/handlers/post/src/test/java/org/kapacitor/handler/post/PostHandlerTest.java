package org.kapacitor.handler.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;
import org.kapacitor.testkit.TestServer;

/** What is posted, and what becomes of it: alerts.md section 4.7. */
class PostHandlerTest {
  private static final String NOT_UNDERSTOOD =
      "unknown error, use .captureResponse() to capture the HTTP response";

  private static final TestEvent EVENT =
      TestEvent.of("cpu,dc=x,host=h1 n=3i,usage=60 1500000010")
          .id("kap/cpu/h1")
          .message("kap/cpu/h1 is INFO value: 60")
          .details("<h1>kap/cpu/h1</h1> 60")
          .duration(Duration.ofSeconds(10))
          .level(Level.INFO)
          .previousLevel(Level.CRITICAL);

  private static final String JSON =
      "{\"id\":\"kap/cpu/h1\",\"message\":\"kap/cpu/h1 is INFO value: 60\","
          + "\"details\":\"\\u003ch1\\u003ekap/cpu/h1\\u003c/h1\\u003e 60\","
          + "\"time\":\"2017-07-14T02:40:10Z\",\"duration\":10000000000,\"level\":\"INFO\","
          + "\"data\":{\"series\":[{\"name\":\"cpu\",\"tags\":{\"dc\":\"x\",\"host\":\"h1\"},"
          + "\"columns\":[\"time\",\"n\",\"usage\"],"
          + "\"values\":[[\"2017-07-14T02:40:10Z\",3,60]]}]},"
          + "\"previousLevel\":\"CRITICAL\",\"recoverable\":true}\n";

  private static HandlerTest post() {
    return HandlerTest.of(new PostHandler());
  }

  private static HandlerTest toUrl() {
    return post().script(".post('http://h/p')").options("url", "http://h/p");
  }

  @Test
  void postsWhatTheOriginalPosts() {
    post()
        .script(".post('http://h/post?x={{ .ID }}').header('X-My', 'v1')")
        .options("url", "http://h/post?x={{ .ID }}", "headers", Map.of("X-My", "v1"))
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST http://h/post?x=kap/cpu/h1\n"
                + "Content-Type: application/json\nX-My: v1\n\n"
                + JSON);
  }

  @Test
  void endpointsHaveTemplatesHeadersAndAuthentication() {
    post()
        .config(
            "endpoint",
            "ep1",
            "url",
            "http://h/ep1/{{.ID}}/{{.Level}}",
            "headers",
            Map.of("X-Example", "your-key", "X-My", "v1"),
            "basic-auth",
            Map.of("username", "my-user", "password", "my-pass"),
            "alert-template",
            "{{.Message}}|{{.Duration}}|{{.Level}}|{{.PreviousLevel}}|{{.Recoverable}}|{{.Time}}"
                + "|{{json .Data}}|{{range .Data.Series}}{{.Tags}},{{range .Values}}{{.}}{{end}}"
                + "{{end}}")
        .script(".post().endpoint('ep1').header('x-my', 'v2')")
        .options("endpoint", "ep1", "headers", Map.of("x-my", "v2"))
        .send(
            TestEvent.of("cpu,dc=x,host=h1 b=true,n=3i,s=\"st\",usage=95.5 1500000000")
                .id("kap/cpu/h1")
                .message("kap/cpu/h1 is CRITICAL value: 95.5 <b>&\""))
        .expectDone()
        .expectRequests(
            "POST http://h/ep1/kap/cpu/h1/CRITICAL\n"
                + "Authorization: Basic bXktdXNlcjpteS1wYXNz\n"
                + "X-Example: your-key\n"
                + "x-my: v2\n\n"
                + "kap/cpu/h1 is CRITICAL value: 95.5 <b>&\"|0s|CRITICAL|OK|true|"
                + "2017-07-14 02:40:00 +0000 UTC|"
                + "{\"series\":[{\"name\":\"cpu\",\"tags\":{\"dc\":\"x\",\"host\":\"h1\"},"
                + "\"columns\":[\"time\",\"b\",\"n\",\"s\",\"usage\"],"
                + "\"values\":[[\"2017-07-14T02:40:00Z\",true,3,\"st\",95.5]]}]}\n"
                + "|map[dc:x host:h1],[2017-07-14 02:40:00 +0000 UTC true 3 st 95.5]");
  }

  @Test
  void theContentTypeOfJsonCannotBeChangedButThatOfTemplatesCan() {
    post()
        .script(".post('http://h/p').header('content-type', 'text/plain')")
        .send(EVENT)
        .expectRequests("POST http://h/p\nContent-Type: application/json\n\n" + JSON);
    post()
        .config("endpoint", "e", "url", "http://h/p", "alert-template", "{{ .ID }}")
        .script(".post().endpoint('e').header('content-type', 'text/plain')")
        .send(EVENT)
        .expectRequests("POST http://h/p\ncontent-type: text/plain\n\nkap/cpu/h1");
  }

  @Test
  void authenticationNeedsBothParts() {
    post()
        .config("endpoint", "e", "url", "http://h/p", "basic-auth", Map.of("username", "u"))
        .options("endpoint", "e")
        .send(EVENT)
        .expectRequests("POST http://h/p\nContent-Type: application/json\n\n" + JSON);
  }

  @Test
  void dataThatIsNoJsonIsNotSent() {
    toUrl()
        .send(EVENT.value("v", Double.NaN))
        .expectRejected("json: unsupported value: NaN")
        .expectLog("failed to marshal alert data json")
        .expectRequests();
  }

  @Test
  void everyStatusOf2xxIsGood() {
    for (int status : new int[] {200, 201, 204, 299}) {
      toUrl().answer(status, "").send(EVENT).expectDone();
    }
  }

  @Test
  void otherStatusesAreLogged() {
    toUrl()
        .answer(404, "not here")
        .send(EVENT)
        .expectRejected(NOT_UNDERSTOOD)
        .expectLog("POST returned non 2xx status code", "code", "404");
    toUrl()
        .answer(500, "oops")
        .send(EVENT)
        .expectRetry(NOT_UNDERSTOOD)
        .expectLog("POST returned non 2xx status code", "code", "500");
    toUrl().answer(429, "").send(EVENT).expectRetry(NOT_UNDERSTOOD);
    post()
        .script(".post('http://h/p').captureResponse()")
        .options("url", "http://h/p", "capture-response", true)
        .answer(503, "come back later")
        .send(EVENT)
        .expectRetry("come back later")
        .expectLog("POST returned non 2xx status code", "code", "503");
  }

  @Test
  void noAnswerIsLogged() {
    post()
        .options("url", "http://h/p?key=secret")
        .noAnswer("connection refused")
        .send(EVENT)
        .expectRetry("POST http://h: connection refused")
        .expectLog("failed to POST alert data");
  }

  @Test
  void postsOverTheNetwork() {
    try (TestServer server = new TestServer().answer(500, "").answer(200, "")) {
      post()
          .overNetwork()
          .options("url", server.url() + "/p/{{ .ID }}", "headers", Map.of("X-My", "v1"))
          .send(EVENT)
          .expectRetry(NOT_UNDERSTOOD)
          .send(EVENT)
          .expectDone();
      String request = "POST /p/kap/cpu/h1\nContent-type: application/json\nX-my: v1\n\n" + JSON;
      assertThat(server.requests()).containsExactly(request, request);
    }
  }
}
