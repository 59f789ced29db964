package org.kapacitor.handler.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.Tls;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;
import org.kapacitor.testkit.TestServer;

/** alerts.md section 4.3. */
class SlackHandlerTest {
  private static final String URL = "http://slack.example.com/services/T1/secretkey";
  private static final TestEvent EVENT =
      TestEvent.of("z v=9 1500000000").id("z:nil").message("z:nil is CRITICAL");

  private static HandlerTest slack() {
    return HandlerTest.of(new SlackHandler());
  }

  /** With one enabled workspace. */
  private static HandlerTest enabled() {
    return slack()
        .config("enabled", true, "url", URL, "channel", "#general", "icon-emoji", ":cfg:");
  }

  private static String body(String color, String message) {
    return "{\"attachments\":[{\"fallback\":\"%s\",\"color\":\"%s\",\"text\":\"%s\""
            .formatted(message, color, message)
        + ",\"mrkdwn_in\":[\"text\"]}],";
  }

  @Test
  void postsWhatTheOriginalPosts() {
    enabled()
        .script(".slack().channel('#ops').iconEmoji(':x:').username('bot')")
        .options("channel", "#ops", "icon-emoji", ":x:", "username", "bot")
        .send(EVENT)
        .expectDone()
        .expectRequests(
            "POST "
                + URL
                + "\nContent-Type: application/json\n\n"
                + "{\"attachments\":[{\"fallback\":\"z:nil is CRITICAL\",\"color\":\"danger\","
                + "\"text\":\"z:nil is CRITICAL\",\"mrkdwn_in\":[\"text\"]}],"
                + "\"channel\":\"#ops\",\"icon_emoji\":\":x:\",\"text\":\"\","
                + "\"username\":\"bot\"}\n");
  }

  @Test
  void configurationFillsWhatTheHandlerDoesNotSay() {
    String start = body("danger", "z:nil is CRITICAL");
    enabled()
        .send(EVENT)
        .expectBody(
            start
                + "\"channel\":\"#general\",\"icon_emoji\":\":cfg:\",\"text\":\"\","
                + "\"username\":\"\"}\n");
    slack()
        .config("enabled", true, "url", URL, "username", "kapacitor")
        .options("channel", "")
        .send(EVENT)
        .expectBody(
            start
                + "\"channel\":\"\",\"icon_emoji\":\"\",\"text\":\"\","
                + "\"username\":\"kapacitor\"}\n");
  }

  @ParameterizedTest
  @CsvSource({"OK, good", "INFO, good", "WARNING, warning", "CRITICAL, danger"})
  void levelsHaveColors(Level level, String color) {
    HandlerTest test = enabled().send(EVENT.level(level)).expectDone();
    assertThat(test.requests().get(0).body())
        .asString()
        .startsWith(body(color, "z:nil is CRITICAL"));
  }

  @Test
  void escapesMessagesAsTheOriginal() {
    TestEvent event = TestEvent.empty().message("x\"y\\z <&> é 'a' <b>&amp;</b>\n\tline2 ☃");
    String text =
        "x\\\"y\\\\z \\u003c\\u0026\\u003e é 'a' \\u003cb\\u003e\\u0026amp;\\u003c/b\\u003e"
            + "\\n\\tline2 ☃";
    enabled()
        .send(event)
        .expectBody(
            body("danger", text)
                + "\"channel\":\"#general\",\"icon_emoji\":\":cfg:\",\"text\":\"\","
                + "\"username\":\"\"}\n");
  }

  @Test
  void sendsEventsWhoseDataIsNoJson() {
    enabled().send(TestEvent.empty().value("v", Double.NaN).message("m")).expectDone();
  }

  @Test
  void tokenIsSentAsBearer() {
    slack()
        .config("enabled", true, "url", "https://slack.com/api/chat.postMessage", "token", "xoxb-1")
        .answer(401, "{\"error\":\"invalid_auth\"}")
        .send(EVENT)
        .expectRejected("invalid_auth")
        .expectRequests(
            "POST https://slack.com/api/chat.postMessage\n"
                + "Authorization: Bearer xoxb-1\nContent-Type: application/json\n\n"
                + body("danger", "z:nil is CRITICAL")
                + "\"channel\":\"\",\"icon_emoji\":\"\",\"text\":\"\",\"username\":\"\"}\n");
  }

  @Test
  void connectsAsTheWorkspaceSays() {
    HandlerTest test =
        slack()
            .config(
                "enabled",
                true,
                "url",
                URL,
                "ssl-ca",
                "/ca",
                "ssl-cert",
                "/cert",
                "ssl-key",
                "/key",
                "insecure-skip-verify",
                true)
            .send(EVENT);
    HttpRequest request = test.requests().get(0);
    assertThat(request.tls()).isEqualTo(new Tls("/ca", "/cert", "/key", true));
    assertThat(request.timeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void onlyTheStatusDecides() {
    enabled().answer(200, "{\"ok\":false,\"error\":\"no\"}").send(EVENT).expectDone();
    enabled()
        .answer(204, "")
        .send(EVENT)
        .expectRejected("failed to understand Slack response. code: 204 content: ");
    enabled()
        .answer(404, "{\"error\":\"channel_not_found\"}")
        .send(EVENT)
        .expectRejected("channel_not_found")
        .expectLog("failed to send event");
    enabled()
        .answer(400, "no_text")
        .send(EVENT)
        .expectRejected("failed to understand Slack response. code: 400 content: no_text");
    enabled().answer(429, "{\"error\":\"rate_limited\"}").send(EVENT).expectRetry("rate_limited");
    enabled()
        .answer(503, "")
        .send(EVENT)
        .expectRetry("failed to understand Slack response. code: 503 content: ");
    enabled()
        .noAnswer("connection refused")
        .send(EVENT)
        .expectRetry("POST http://slack.example.com: connection refused");
  }

  @Test
  void goesToTheWorkspaceThatIsNamed() {
    HandlerTest test =
        slack()
            .config("enabled", true, "default", true, "workspace", "main", "url", URL)
            .config("enabled", true, "workspace", "other", "url", "http://h/other1")
            .script(".slack().workspace('other')")
            .options("workspace", "other");
    test.acceptsConfig().send(EVENT).expectDone();
    assertThat(test.requests().get(0).url()).isEqualTo("http://h/other1");
    HandlerTest unnamed =
        slack()
            .config("enabled", true, "workspace", "other", "url", "http://h/other1")
            .config("enabled", true, "default", true, "workspace", "main", "url", URL)
            .send(EVENT);
    assertThat(unnamed.requests().get(0).url()).isEqualTo(URL);
  }

  @Test
  void theOnlyWorkspaceIsTheDefault() {
    slack().config("enabled", true, "workspace", "w", "url", URL).send(EVENT).expectDone();
    slack()
        .config("enabled", true, "workspace", "w", "url", URL)
        .options("workspace", "w")
        .send(EVENT)
        .expectDone();
  }

  @Test
  void saysWhichWorkspaceIsMissing() {
    slack().send(EVENT).expectRejected("no slack configuration found");
    enabled()
        .script(".slack().workspace('nosuch')")
        .send(EVENT)
        .expectRejected("workspace id not found")
        .expectRequests();
  }

  @Test
  void aDisabledWorkspaceGetsNothing() {
    slack()
        .config("url", URL)
        .send(EVENT)
        .expectRejected("service is not enabled")
        .expectLog("failed to send event")
        .expectRequests();
  }

  @Test
  void checksTheConfiguration() {
    slack().config("enabled", true).failsConfig("must specify url");
    slack().config("enabled", false).acceptsConfig();
    slack().acceptsConfig();
    slack()
        .config("default", true, "workspace", "a")
        .config("workspace", "")
        .failsConfig("id must not be empty");
    slack().config("global", true).failsConfig("only the default config may be assigned as global");
    slack().config("global", true, "default", true).acceptsConfig();
    slack()
        .config("default", true, "state-changes-only", true)
        .failsConfig(
            "stateChangesOnly may only be assigned when the config is both default and global");
    slack()
        .config("workspace", "a")
        .config("workspace", "b")
        .failsConfig("at least one Slack config must be set as default");
    slack()
        .config("ssl-cert", "/cert")
        .failsConfig("Must provide both key and cert files: only cert file provided.");
    slack()
        .config("ssl-key", "/key")
        .failsConfig("Must provide both key and cert files: only key file provided.");
  }

  @Test
  void onlyTheDefaultWorkspaceMakesAlertsGlobal() {
    slack()
        .config("workspace", "a")
        .config("workspace", "b", "default", true, "global", true, "state-changes-only", true)
        .acceptsConfig()
        .expectGlobal(true, true);
    slack()
        .config("workspace", "a")
        .config("workspace", "b", "default", true)
        .expectGlobal(false, false);
    slack().config("workspace", "a", "global", true).expectGlobal(true, false);
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    slack().script(".slack().channel(5)").failsDefining("on obj *pipeline.SlackHandler");
  }

  @Test
  void postsOverTheNetwork() {
    try (TestServer server = new TestServer().answer(200, "ok").answer(403, "invalid_token")) {
      slack()
          .config("enabled", true, "url", server.url() + "/services/T1/secretkey")
          .overNetwork()
          .send(EVENT)
          .expectDone()
          .send(EVENT)
          .expectRejected("failed to understand Slack response. code: 403 content: invalid_token");
      assertThat(server.requests())
          .hasSize(2)
          .first()
          .asString()
          .startsWith("POST /services/T1/secretkey\nContent-type: application/json\n\n");
    }
  }
}
