package org.kapacitor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Key;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;

/** A test must fail when the handler does the wrong thing. */
class HandlerTestTest {
  private static final TestEvent EVENT = TestEvent.of("cpu,host=a v=1.5 10").message("it burns");

  /** Sends the message to a URL with a key, or says what the options tell it to say. */
  @Handler(
      kind = "pager",
      summary = "Pages.",
      section = "pager",
      failure = "failed to page",
      property = "myPager")
  static final class Pager implements HandlerType<Pager.Config, Pager.Options> {
    record Part(@Arg("Name.") String name, @Arg("Value.") @Default("") String value) {}

    record Config(
        @Doc("Whether to send.") @Default("true") boolean enabled,
        @Secret @Doc("Where to.") @Default("http://h/key1") String url,
        @Doc("Whether all alerts page.") boolean global)
        implements HandlerConfig {}

    record Options(
        @Property("What to say.") String say,
        @Property("How long.") Duration timeout,
        @Property("Headers.") @Key("headers") Map<String, String> header,
        @Property("Parts.") @Key("parts") List<Part> part,
        @Flag("Loudly.") boolean loud) {}

    @Override
    public Sender open(List<Config> config, Options options, HandlerContext context) {
      if (options.say().equals("nothing")) {
        throw new HandlerException("nothing to say");
      }
      return event -> {
        if (options.say().equals("broken")) {
          throw new IOException("cable cut");
        }
        if (!options.say().isEmpty()) {
          return Delivery.rejected(options.say()).with("volume", "11");
        }
        String url = config.get(0).url();
        var answer = context.http().send(HttpRequest.postJson(url, event.message()));
        return answer.ok() ? Delivery.done() : Delivery.failed(answer, answer.text());
      };
    }

    @Override
    public void check(Options options) {
      if (options.say().equals("bad word")) {
        throw new OptionException("mind your language");
      }
    }

    @Override
    public void checkConfig(List<Config> config) {
      if (config.get(0).url().isEmpty()) {
        throw new OptionException("must specify url");
      }
    }
  }

  private static HandlerTest pager() {
    return HandlerTest.of(new Pager());
  }

  @Test
  void comparesRequestsByteForByte() {
    String request = "POST http://h/key1\nContent-Type: application/json\n\nit burns";
    HandlerTest test = pager().send(EVENT).expectDone().expectRequests(request);
    assertThatThrownBy(() -> test.expectRequests(request + "\n"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.send(EVENT).expectRequests(request))
        .isInstanceOf(AssertionError.class);
    test.expectBody("it burns").close();
  }

  @Test
  void answersAsToldAndThenAsTheLast() {
    pager()
        .answer(500, "sorry")
        .noAnswer("connection refused")
        .answer(204, "")
        .send(EVENT)
        .expectRetry("sorry")
        .send(EVENT)
        .expectRetry("POST http://h: connection refused")
        .send(EVENT)
        .expectDone()
        .send(EVENT)
        .expectDone()
        .close();
  }

  @Test
  void tellsTheOutcomesApart() {
    HandlerTest test = pager().script(".myPager().say('no')").send(EVENT).expectRejected("no");
    test.expectLog("failed to page", "volume", "11");
    assertThatThrownBy(test::expectDone).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.expectRetry("no")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.expectRejected("yes")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> test.expectLog("failed to page")).isInstanceOf(AssertionError.class);
    pager().script(".myPager().say('broken')").send(EVENT).expectRetry("cable cut").close();
    test.close();
  }

  @Test
  void findsSecretsInErrors() {
    assertThatThrownBy(() -> pager().answer(403, "who is key1?").send(EVENT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("secrets");
    pager().config("url", "http://h/other").answer(403, "who is key1?").send(EVENT).close();
  }

  @Test
  void bothFormsMustGiveTheSameOptions() {
    Record options =
        pager()
            .script(
                ".myPager().timeout(2s).header('a', 'b').part('c').part('d', 'e').loud()"
                    + ".message('of the node')")
            .options(
                "TIMEOUT",
                2_000_000_000L,
                "headers",
                Map.of("a", "b"),
                "parts",
                List.of(Map.of("name", "c"), Map.of("name", "d", "value", "e")),
                "loud",
                true)
            .readOptions();
    assertThat(options)
        .hasToString(
            "Options[say=, timeout=PT2S, header={a=b}, "
                + "part=[Part[name=c, value=], Part[name=d, value=e]], loud=true]");
    assertThatThrownBy(() -> pager().script(".myPager().loud()").options("say", "x").readOptions())
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void refusesWrongKeysAndTypesOfHandlerFiles() {
    assertThatThrownBy(() -> pager().options("sy", "x").readOptions())
        .hasMessage("'' has invalid keys: sy");
    assertThatThrownBy(() -> pager().options("timeout", "2s").readOptions())
        .hasMessageContaining("'timeout'");
    assertThatThrownBy(() -> pager().config("loud", true)).hasMessage("'' has invalid keys: loud");
  }

  @Test
  void checksScriptsOpeningAndConfig() {
    pager().script(".myPager().say('bad word')").failsDefining("mind your language");
    pager().script(".myPager().say(5)").failsDefining("on obj *pipeline.MyPagerHandler");
    pager().script(".myPager().say('nothing')").failsOpening("nothing to say");
    pager().config("url", "").failsConfig("must specify url");
    pager().acceptsConfig().expectGlobal(false, false);
    pager().config("global", true).expectGlobal(true, false);
    assertThatThrownBy(() -> pager().failsConfig("must specify url"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void goesOverTheNetworkWhenTold() {
    try (TestServer server = new TestServer().answer(403, "").answer(200, "")) {
      pager()
          .config("url", server.url() + "/page")
          .overNetwork()
          .send(EVENT)
          .expectRejected("")
          .send(EVENT)
          .expectDone()
          .close();
      String request = "POST /page\nContent-type: application/json\n\nit burns";
      assertThat(server.requests()).containsExactly(request, request);
    }
  }

  @Test
  void describesEventsByLineProtocol() {
    var event =
        TestEvent.of("cpu,dc=x,host=a n=3i,v=1.5 10")
            .id("i")
            .details("d")
            .level(Level.OK)
            .previousLevel(Level.WARNING)
            .duration(Duration.ofSeconds(2))
            .unrecoverable()
            .event();
    assertThat(event.json())
        .isEqualTo(
            "{\"id\":\"i\",\"message\":\"\",\"details\":\"d\",\"time\":\"1970-01-01T00:00:10Z\","
                + "\"duration\":2000000000,\"level\":\"OK\",\"data\":{\"series\":[{"
                + "\"name\":\"cpu\",\"tags\":{\"dc\":\"x\",\"host\":\"a\"},"
                + "\"columns\":[\"time\",\"n\",\"v\"],"
                + "\"values\":[[\"1970-01-01T00:00:10Z\",3,1.5]]}]},"
                + "\"previousLevel\":\"WARNING\",\"recoverable\":false}");
    assertThat(event.data().fields()).isEqualTo(Map.of("n", 3L, "v", 1.5));
    assertThat(TestEvent.empty().event().dataJson()).isEqualTo("{\"series\":null}");
  }

  @Handler(kind = "Bad", summary = "No sentence", elementKey = "id", section = "bad")
  static final class Bad implements HandlerType<Bad.Config, Bad.Options> {
    record Config(@Doc("Token.") String token, @Doc("") boolean enabled) {}

    record Options(@Property("One.") String one, @Property("Two.") @Key("one") String two) {}

    @Override
    public Sender open(List<Config> config, Options options, HandlerContext context) {
      return event -> Delivery.done();
    }
  }

  @Handler(kind = "lonely", summary = "Has no section.", section = "lonely")
  static final class Lonely implements HandlerType<NoConfig, NoConfig> {
    @Override
    public Sender open(List<NoConfig> config, NoConfig options, HandlerContext context) {
      return event -> Delivery.done();
    }
  }

  @Test
  void findsWhatIsWrongWithDeclarations() {
    assertThatThrownBy(() -> HandlerTest.of(new Bad()))
        .hasMessageContainingAll(
            "kind must be lower case",
            "summary must be a sentence",
            "elementKey must be a key of the section",
            "must implement HandlerConfig",
            "options.two has a key that is there already: one",
            "config.enabled must be documented by a sentence",
            "config.token looks like a secret");
    assertThatThrownBy(() -> HandlerTest.of(new Lonely()))
        .hasMessageContaining("a section and a config record go together");
  }
}
