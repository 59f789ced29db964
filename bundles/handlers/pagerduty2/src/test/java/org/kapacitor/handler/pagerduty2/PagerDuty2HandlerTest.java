package org.kapacitor.handler.pagerduty2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;
import org.kapacitor.testkit.TestServer;

/** alerts.md section 4.5. */
class PagerDuty2HandlerTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,dc=x,host=h1 b=true,n=3i,s=\"st\",usage=95.5 1500000000")
          .id("kap/cpu/h1")
          .message("kap/cpu/h1 is CRITICAL value: 95.5")
          .task("all");

  private static HandlerTest pagerDuty() {
    return HandlerTest.of(new PagerDuty2Handler());
  }

  private static HandlerTest enabled() {
    return pagerDuty()
        .config("enabled", true, "url", "http://pd.example.com/v2", "routing-key", "pd2key");
  }

  private static String sent(HandlerTest test) {
    return new String(test.requests().get(0).body(), StandardCharsets.UTF_8);
  }

  @Test
  void triggersAsTheOriginal() {
    enabled()
        .script(
            ".pagerDuty2()"
                + ".link('https://x.example.com/{{ index .Tags \"host\" }}',"
                + " 'Chart {{ .Level }}')"
                + ".link('https://y.example.com/')")
        .options(
            "links",
            List.of(
                Map.of(
                    "href",
                    "https://x.example.com/{{ index .Tags \"host\" }}",
                    "text",
                    "Chart {{ .Level }}"),
                Map.of("href", "https://y.example.com/")))
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST http://pd.example.com/v2\n"
                + "Accept: application/vnd.pagerduty+json;version=2\n"
                + "Content-Type: application/json\n\n"
                + "{\"routing_key\":\"pd2key\",\"event_action\":\"trigger\","
                + "\"dedup_key\":\"kap/cpu/h1\",\"payload\":{"
                + "\"summary\":\"kap/cpu/h1 is CRITICAL value: 95.5\",\"source\":\"h1\","
                + "\"severity\":\"critical\",\"timestamp\":\"2017-07-14T02:40:00.000000000Z\","
                + "\"class\":\"all\",\"component\":\"\",\"group\":\"\",\"custom_details\":{"
                + "\"result\":{\"series\":[{\"name\":\"cpu\","
                + "\"tags\":{\"dc\":\"x\",\"host\":\"h1\"},"
                + "\"columns\":[\"time\",\"b\",\"n\",\"s\",\"usage\"],"
                + "\"values\":[[\"2017-07-14T02:40:00Z\",true,3,\"st\",95.5]]}]}}},"
                + "\"images\":null,\"links\":[{\"href\":\"https://x.example.com/h1\","
                + "\"text\":\"Chart CRITICAL\"},{\"href\":\"https://y.example.com/\","
                + "\"text\":\"https://y.example.com/\"}],\"client\":\"kapacitor\","
                + "\"client_url\":\"http://127.0.0.1:9092/kapacitor/v1\"}\n");
  }

  @Test
  void resolvesWithTheFullPayload() {
    enabled()
        .send(TestEvent.of("m v=1 1500000000.123456789").id("i").message("m").level(Level.OK))
        .expectDone()
        .expectBody(
            "{\"routing_key\":\"pd2key\",\"event_action\":\"resolve\",\"dedup_key\":\"i\","
                + "\"payload\":{\"summary\":\"m\",\"source\":\"unknown\",\"severity\":\"info\","
                + "\"timestamp\":\"2017-07-14T02:40:00.123456789Z\",\"class\":\"task\","
                + "\"component\":\"\",\"group\":\"\",\"custom_details\":{\"result\":{\"series\":[{"
                + "\"name\":\"m\",\"columns\":[\"time\",\"v\"],"
                + "\"values\":[[\"2017-07-14T02:40:00.123456789Z\",1]]}]}}},"
                + "\"images\":null,\"links\":null,\"client\":\"kapacitor\","
                + "\"client_url\":\"http://127.0.0.1:9092/kapacitor/v1\"}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "OK, resolve, info",
    "INFO, trigger, info",
    "WARNING, trigger, warning",
    "CRITICAL, trigger, critical"
  })
  void levelsHaveActionsAndSeverities(Level level, String action, String severity) {
    assertThat(sent(enabled().send(EVENT.level(level)).expectDone()))
        .contains("\"event_action\":\"" + action + "\"")
        .contains("\"severity\":\"" + severity + "\"");
  }

  @Test
  void theHandlersKeyComesFirst() {
    HandlerTest own =
        enabled()
            .script(".pagerDuty2().routingKey('own-key')")
            .options("routing-key", "own-key")
            .send(EVENT);
    assertThat(sent(own)).startsWith("{\"routing_key\":\"own-key\",");
    HandlerTest alias = enabled().script(".pagerDuty2().serviceKey('alias-key')").send(EVENT);
    assertThat(sent(alias)).startsWith("{\"routing_key\":\"alias-key\",");
  }

  @Test
  void linksSeeTheEvent() {
    HandlerTest test =
        enabled()
            .script(
                ".pagerDuty2().link('http://x.invalid/{{ .TaskName }}?id={{ .ID }}&a=\"b\"',"
                    + " 'task {{ .Name }} [{{ .Group }}] {{ .Duration }} {{ .Fields.n }}')")
            .send(EVENT);
    assertThat(sent(test))
        .contains(
            "\"links\":[{\"href\":\"http://x.invalid/all?id=kap/cpu/h1\\u0026a=\\\"b\\\"\","
                + "\"text\":\"task cpu [] 0s 3\"}]");
  }

  @Test
  void linksMustParse() {
    enabled()
        .script(".pagerDuty2().link('{{ .ID')")
        .failsOpening("template: href:1: unclosed action");
    enabled()
        .script(".pagerDuty2().link('http://h', '{{ .ID }')")
        .failsOpening("template: text:1: unexpected \"}\" in operand");
  }

  @Test
  void anEventWhoseLinkCannotBeRenderedIsNotSent() {
    enabled()
        .script(".pagerDuty2().link('{{ .Nope }}')")
        .send(EVENT)
        .expectRejected(
            "template: href:1:3: executing \"href\" at <.Nope>: can't evaluate field Nope in"
                + " type alert.TemplateData")
        .expectLog("failed to handle event")
        .expectRequests();
  }

  @Test
  void dataThatIsNoJsonIsNotSent() {
    enabled()
        .send(EVENT.value("v", Double.NaN))
        .expectRejected("json: unsupported value: NaN")
        .expectLog("failed to send event to PagerDuty")
        .expectRequests();
  }

  @Test
  void saysWhatTheServiceSays() {
    enabled().answer(202, "{}").send(EVENT).expectDone();
    enabled().answer(200, "").send(EVENT).expectDone();
    enabled()
        .answer(
            400,
            "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\","
                + "\"errors\":[\"no key\",\"no source\"]}")
        .send(EVENT)
        .expectRejected(
            "Status: invalid event, Message: Event object is invalid Errors: [no key no source]")
        .expectLog("failed to send event to PagerDuty");
    enabled()
        .answer(204, "")
        .send(EVENT)
        .expectRejected(
            "Status: , Message: failed to understand PagerDuty2 response. code: 204 content: "
                + " Errors: []");
    enabled()
        .answer(429, "{\"status\":\"throttle exceeded\",\"message\":\"slow down\"}")
        .send(EVENT)
        .expectRetry("Status: throttle exceeded, Message: slow down Errors: []");
    enabled()
        .answer(502, "oops")
        .send(EVENT)
        .expectRetry(
            "Status: , Message: failed to understand PagerDuty2 response. code: 502 content: oops"
                + " Errors: []");
    enabled().noAnswer("timeout").send(EVENT).expectRetry("POST http://pd.example.com: timeout");
  }

  @Test
  void isDisabledUnlessConfigured() {
    pagerDuty()
        .acceptsConfig()
        .expectGlobal(false, false)
        .send(EVENT)
        .expectRejected("service is not enabled")
        .expectRequests();
  }

  @Test
  void goesToPagerDutyByDefault() {
    HandlerTest test = pagerDuty().config("enabled", true, "global", true).send(EVENT);
    test.expectGlobal(true, false);
    assertThat(test.requests().get(0).url()).isEqualTo("https://events.pagerduty.com/v2/enqueue");
  }

  @Test
  void checksTheConfiguration() {
    pagerDuty().config("url", "").failsConfig("url cannot be empty");
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    pagerDuty()
        .script(".pagerDuty2().routingKey(5)")
        .failsDefining("on obj *pipeline.PagerDuty2Handler");
  }

  @Test
  void postsOverTheNetwork() {
    try (TestServer server = new TestServer().answer(202, "{\"status\":\"success\"}")) {
      pagerDuty()
          .config("enabled", true, "url", server.url() + "/v2/enqueue", "routing-key", "pd2key")
          .overNetwork()
          .send(EVENT)
          .expectDone();
      assertThat(server.requests())
          .singleElement()
          .asString()
          .startsWith(
              "POST /v2/enqueue\nAccept: application/vnd.pagerduty+json;version=2\n"
                  + "Content-type: application/json\n\n{\"routing_key\":\"pd2key\",");
    }
  }
}
