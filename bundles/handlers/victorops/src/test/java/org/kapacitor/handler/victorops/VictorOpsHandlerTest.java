package org.kapacitor.handler.victorops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.alert.Level;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;
import org.kapacitor.testkit.TestServer;

/** alerts.md section 4.6. */
class VictorOpsHandlerTest {
  private static final TestEvent EVENT =
      TestEvent.of("z v=9 1500000000").id("z:nil").message("z:nil is CRITICAL");

  private static HandlerTest victorOps() {
    return HandlerTest.of(new VictorOpsHandler());
  }

  private static HandlerTest enabled(Object... more) {
    Object[] config = new Object[8 + more.length];
    Object[] basic = {
      "enabled",
      true,
      "url",
      "http://vo.example.com/vo/alert",
      "api-key",
      "voapikey",
      "routing-key",
      "rk"
    };
    System.arraycopy(basic, 0, config, 0, basic.length);
    System.arraycopy(more, 0, config, basic.length, more.length);
    return victorOps().config(config);
  }

  @Test
  void sendsDataAsAStringByDefault() {
    enabled()
        .script(".victorOps().routingKey('team')")
        .options("routing-key", "team")
        .send(
            TestEvent.of("cpu,dc=x,host=h1 usage=10 1500000020")
                .id("kap/cpu/h1")
                .message("kap/cpu/h1 is OK value: 10")
                .level(Level.OK))
        .expectDone()
        .expectRequests(
            "POST http://vo.example.com/vo/alert/voapikey/team\n"
                + "Content-Type: application/json\n\n"
                + "{\"data\":\"{\\\"series\\\":[{\\\"name\\\":\\\"cpu\\\",\\\"tags\\\":"
                + "{\\\"dc\\\":\\\"x\\\",\\\"host\\\":\\\"h1\\\"},\\\"columns\\\":"
                + "[\\\"time\\\",\\\"usage\\\"],\\\"values\\\":"
                + "[[\\\"2017-07-14T02:40:20Z\\\",10]]}]}\",\"entity_id\":\"kap/cpu/h1\","
                + "\"message_type\":\"RECOVERY\",\"monitoring_tool\":\"kapacitor\","
                + "\"state_message\":\"kap/cpu/h1 is OK value: 10\",\"timestamp\":1500000020}\n");
  }

  @Test
  void sendsDataAsAnObjectIfConfigured() {
    enabled("json-data", true)
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST http://vo.example.com/vo/alert/voapikey/rk\n"
                + "Content-Type: application/json\n\n"
                + "{\"data\":{\"series\":[{\"name\":\"z\",\"columns\":[\"time\",\"v\"],"
                + "\"values\":[[\"2017-07-14T02:40:00Z\",9]]}]},\"entity_id\":\"z:nil\","
                + "\"message_type\":\"CRITICAL\",\"monitoring_tool\":\"kapacitor\","
                + "\"state_message\":\"z:nil is CRITICAL\",\"timestamp\":1500000000}\n");
  }

  @ParameterizedTest
  @CsvSource({"OK, RECOVERY", "INFO, INFO", "WARNING, WARNING", "CRITICAL, CRITICAL"})
  void levelsHaveMessageTypes(Level level, String type) {
    HandlerTest test = enabled().send(EVENT.level(level)).expectDone();
    assertThat(test.requests().get(0).body())
        .asString()
        .contains("\"message_type\":\"" + type + "\"");
  }

  @Test
  void timesAreWholeSecondsDownwards() {
    assertThat(bodyOf("m v=1 1.999999999")).endsWith("\"timestamp\":1}\n");
    assertThat(bodyOf("m v=1 -0.5")).endsWith("\"timestamp\":-1}\n");
  }

  private static String bodyOf(String line) {
    HandlerTest test = enabled().send(TestEvent.of(line)).expectDone();
    return new String(test.requests().get(0).body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/a/b,, rk, http://h/a/b/rk",
    "http://h/a/b, key,, http://h/a/b/key",
    "http://h, key, rk, http://h/key/rk",
    "http://h/, key, team/x, http://h/key/team/x",
    "http://h/a//b/./, key, rk, http://h/a/b/key/rk",
    "http://h/a/b, .., rk, http://h/a/rk",
    "http://h/a%20b, k y, 'x?y#z%', http://h/a%20b/k%20y/x%3Fy%23z%25",
    "http://h/a%2Fb?q=1#f, key, rk, http://h/a/b/key/rk?q=1#f",
    "http://u:p@h:80/é, key, 'ü!''()*$&+,:;=@~[]',"
        + " 'http://u:p@h:80/%C3%A9/key/%C3%BC%21%27%28%29%2A$&+,:;=@~%5B%5D'",
    "http://h/100%, key, rk, http://h/100%25/key/rk"
  })
  void keysGoBehindThePath(String url, String apiKey, String routingKey, String joined) {
    String key = apiKey == null ? "" : apiKey;
    String route = routingKey == null ? "" : routingKey;
    assertThat(AlertUrl.join(url, key, route)).isEqualTo(joined);
  }

  @Test
  void dataThatIsNoJsonIsNotSent() {
    for (boolean jsonData : new boolean[] {true, false}) {
      enabled("json-data", jsonData)
          .send(EVENT.value("v", Double.POSITIVE_INFINITY))
          .expectRejected("json: unsupported value: +Inf")
          .expectLog("failed to send event")
          .expectRequests();
    }
  }

  @Test
  void saysWhatTheServiceSays() {
    enabled()
        .answer(404, "{\"message\":\"ignored\"}")
        .send(EVENT)
        .expectRejected("URL or API key not found: 404")
        .expectLog("failed to send event");
    enabled().answer(400, "{\"message\":\"bad\"}").send(EVENT).expectRejected("bad");
    enabled()
        .answer(202, "")
        .send(EVENT)
        .expectRejected("failed to understand VictorOps response. code: 202 content: ");
    enabled()
        .answer(500, "<html>")
        .send(EVENT)
        .expectRetry("failed to understand VictorOps response. code: 500 content: <html>");
    enabled().answer(429, "{\"message\":\"slow\"}").send(EVENT).expectRetry("slow");
    enabled().noAnswer("timeout").send(EVENT).expectRetry("POST http://vo.example.com: timeout");
  }

  @Test
  void isDisabledUnlessConfigured() {
    victorOps()
        .acceptsConfig()
        .expectGlobal(false, false)
        .send(EVENT)
        .expectRejected("service is not enabled")
        .expectRequests();
  }

  @Test
  void goesToVictorOpsByDefault() {
    HandlerTest test =
        victorOps().config("enabled", true, "api-key", "voapikey", "global", true).send(EVENT);
    test.expectGlobal(true, false);
    assertThat(test.requests().get(0).url())
        .isEqualTo("https://alert.victorops.com/integrations/generic/20131114/alert/voapikey");
  }

  @Test
  void checksTheConfiguration() {
    victorOps().config("url", "").failsConfig("url cannot be empty");
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    victorOps()
        .script(".victorOps().routingKey(5)")
        .failsDefining("on obj *pipeline.VictorOpsHandler");
  }

  @Test
  void postsOverTheNetwork() {
    try (TestServer server = new TestServer()) {
      victorOps()
          .config("enabled", true, "url", server.url() + "/vo", "api-key", "voapikey")
          .overNetwork()
          .options("routing-key", "team/x")
          .send(EVENT)
          .expectDone();
      assertThat(server.requests())
          .singleElement()
          .asString()
          .startsWith("POST /vo/voapikey/team/x\nContent-type: application/json\n\n{\"data\":");
    }
  }
}
