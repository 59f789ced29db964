package org.kapacitor.handler.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;
import org.kapacitor.testkit.TestServer;

/** alerts.md section 4.4. */
class PagerDutyHandlerTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,dc=x,host=h1 usage=95.5 1500000000")
          .id("kap/cpu/h1")
          .message("kap/cpu/h1 is CRITICAL value: 95.5")
          .details("<h1>kap/cpu/h1</h1> 95.5");

  private static HandlerTest pagerDuty() {
    return HandlerTest.of(new PagerDutyHandler());
  }

  private static HandlerTest enabled() {
    return pagerDuty()
        .config("enabled", true, "url", "http://pd.example.com/v1", "service-key", "pdkey");
  }

  @Test
  void triggersAsTheOriginal() {
    enabled()
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST http://pd.example.com/v1\nContent-Type: application/json\n\n"
                + "{\"client\":\"kapacitor\","
                + "\"client_url\":\"http://127.0.0.1:9092/kapacitor/v1\","
                + "\"description\":\"kap/cpu/h1 is CRITICAL value: 95.5\","
                + "\"details\":\"\\u003ch1\\u003ekap/cpu/h1\\u003c/h1\\u003e 95.5\","
                + "\"event_type\":\"trigger\",\"incident_key\":\"kap/cpu/h1\","
                + "\"service_key\":\"pdkey\"}\n");
  }

  @Test
  void resolvesAsTheOriginal() {
    enabled()
        .send(
            EVENT
                .level(Level.OK)
                .message("kap/cpu/h1 is OK value: 10")
                .details("<h1>kap/cpu/h1</h1> 10"))
        .expectDone()
        .expectBody(
            "{\"client\":\"kapacitor\","
                + "\"client_url\":\"http://127.0.0.1:9092/kapacitor/v1\","
                + "\"description\":\"kap/cpu/h1 is OK value: 10\","
                + "\"details\":\"\\u003ch1\\u003ekap/cpu/h1\\u003c/h1\\u003e 10\","
                + "\"event_type\":\"resolve\",\"incident_key\":\"kap/cpu/h1\","
                + "\"service_key\":\"pdkey\"}\n");
  }

  @ParameterizedTest
  @CsvSource({"OK, resolve", "WARNING, trigger", "CRITICAL, trigger"})
  void levelsHaveEventTypes(Level level, String type) {
    HandlerTest test = enabled().send(EVENT.level(level)).expectDone();
    assertThat(test.requests().get(0).body())
        .asString()
        .contains("\"event_type\":\"" + type + "\"");
  }

  @Test
  void informationIsNotSent() {
    enabled()
        .send(EVENT.level(Level.INFO))
        .expectRejected("AlertLevel 'info' is currently ignored by the PagerDuty service")
        .expectLog("failed to send event to PagerDuty")
        .expectRequests();
  }

  @Test
  void theHandlersKeyComesFirst() {
    HandlerTest test =
        enabled()
            .script(".pagerDuty().serviceKey('own-key')")
            .options("service-key", "own-key")
            .send(EVENT);
    assertThat(test.requests().get(0).body()).asString().endsWith("\"service_key\":\"own-key\"}\n");
  }

  @Test
  void sendsNoDataAndSoAnyEvent() {
    enabled().send(EVENT.value("v", Double.NaN)).expectDone();
  }

  @Test
  void saysWhatTheServiceSays() {
    enabled()
        .answer(400, "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\"}")
        .send(EVENT)
        .expectRejected("Event object is invalid")
        .expectLog("failed to send event to PagerDuty");
    enabled()
        .answer(201, "{}")
        .send(EVENT)
        .expectRejected("failed to understand PagerDuty response. code: 201 content: {}");
    enabled()
        .answer(500, "oops")
        .send(EVENT)
        .expectRetry("failed to understand PagerDuty response. code: 500 content: oops");
    enabled().answer(429, "{\"message\":\"slow\"}").send(EVENT).expectRetry("slow");
    enabled()
        .noAnswer("no route to host")
        .send(EVENT)
        .expectRetry("POST http://pd.example.com: no route to host");
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
    assertThat(test.requests().get(0).url())
        .isEqualTo("https://events.pagerduty.com/generic/2010-04-15/create_event.json");
  }

  @Test
  void checksTheConfiguration() {
    pagerDuty().config("url", "").failsConfig("url cannot be empty");
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    pagerDuty()
        .script(".pagerDuty().serviceKey(5)")
        .failsDefining("on obj *pipeline.PagerDutyHandler");
  }

  @Test
  void postsOverTheNetwork() {
    try (TestServer server = new TestServer().answer(403, "{\"message\":\"bad key\"}")) {
      pagerDuty()
          .config("enabled", true, "url", server.url() + "/v1", "service-key", "pdkey")
          .overNetwork()
          .send(EVENT)
          .expectRejected("bad key");
      assertThat(server.requests())
          .singleElement()
          .asString()
          .startsWith("POST /v1\nContent-type: application/json\n\n{\"client\":\"kapacitor\",");
    }
  }
}
