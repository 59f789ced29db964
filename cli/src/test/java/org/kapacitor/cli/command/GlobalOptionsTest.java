package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

/** cli.md section 1: options, environment, exit codes, streams. */
class GlobalOptionsTest {
  private static final String LEVEL = "POST /kapacitor/v1/loglevel";

  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theOptionWinsOverTheEnvironment() {
    server.on(LEVEL, 204, "");
    Terminal terminal = new Terminal().with("KAPACITOR_URL", "http://127.0.0.1:1");
    assertThat(terminal.run("-url", server.url(), "level", "debug"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(terminal.run("--url=" + server.url(), "level", "debug").exit()).isZero();
  }

  @Test
  void theEnvironmentWinsOverTheDefault() {
    server.on(LEVEL, 204, "");
    assertThat(new Terminal(server).run("level", "debug").exit()).isZero();
  }

  @Test
  void thePathOfTheUrlIsReplacedAndItsQueryKept() {
    server.on(LEVEL, 204, "");
    new Terminal().run("-url", server.url() + "/some/path?u=me&p=pw", "level", "debug");
    assertThat(server.lastRequest())
        .isEqualTo("POST /kapacitor/v1/loglevel?u=me&p=pw {\"level\":\"debug\"}");
  }

  @Test
  void credentialsOfTheUrlAreSent() {
    server.on(LEVEL, 204, "");
    new Terminal().run("-url", server.url().replace("//", "//user:pass@"), "level", "debug");
    assertThat(server.lastHeader("Authorization")).isEqualTo("Basic dXNlcjpwYXNz");
  }

  @Test
  void withoutACommandTheUsageIsPrinted() {
    Outcome outcome = new Terminal().run();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "Error: Must pass a command.\n\n"
                + "Usage: kapacitor [options] [command] [args]\n\nCommands:\n\n\trecord ")
        .contains("\n\tdefine-topic-handler  Create")
        .contains("\n\nOptions:\n\n  -skipVerify\n    \t")
        .contains("\n  -url string\n    \tThe URL http(s)://host:port of the kapacitord server.");
  }

  @Test
  void anUnknownCommandIsNamed() {
    Outcome outcome = new Terminal().run("fly", "high");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith("Unknown command fly\n\nUsage: kapacitor [options]");
  }

  @Test
  void helpOfTheProgramListsTheGlobalOptionsOnly() {
    Outcome outcome = new Terminal().run("-h");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("Usage of main:\n  -skipVerify\n    \t")
        .doesNotContain("Commands");
  }

  @Test
  void anUnknownOptionEndsWith2() {
    Outcome outcome = new Terminal().run("-nope", "version");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("flag provided but not defined: -nope\nUsage of main:\n  -skipVerify\n");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:9092,localhost",
    "tcp://localhost:9092,tcp",
    "localhost,''",
  })
  void theSchemeMustBeHttpOrHttps(String url, String scheme) {
    assertThat(new Terminal().run("-url", url, "version"))
        .isEqualTo(
            new Outcome(
                4,
                "",
                "Unsupported protocol scheme: "
                    + scheme
                    + ", your address must start with http:// or https://\n"));
  }

  @Test
  void anUnparsableUrlEndsWith4EvenWithoutACommand() {
    assertThat(new Terminal().with("KAPACITOR_URL", "127.0.0.1:9092").run())
        .isEqualTo(
            new Outcome(
                4,
                "",
                "parse \"127.0.0.1:9092\": first path segment in URL cannot contain colon\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "tRUE", "2"})
  void unsafeSslMustBeABoolean(String value) {
    assertThat(new Terminal().with("KAPACITOR_UNSAFE_SSL", value).run("version"))
        .isEqualTo(
            new Outcome(1, "", "strconv.ParseBool: parsing \"" + value + "\": invalid syntax\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "t", "TRUE", "0", "False", ""})
  void unsafeSslTakesTheWordsForBooleans(String value) {
    assertThat(new Terminal().with("KAPACITOR_UNSAFE_SSL", value).run("version").exit()).isZero();
  }

  @Test
  void errorsOfTheServerArePrintedWithAPrefix() {
    server.on(LEVEL, 400, "{\n    \"error\": \"invalid log level\",\n    \"message\": \"x\"\n}");
    assertThat(new Terminal(server).run("level", "shout"))
        .isEqualTo(new Outcome(3, "", "Error: invalid log level\n"));
  }

  @Test
  void otherAnswersArePrintedWhole() {
    server.on(LEVEL, 502, "<html>Bad Gateway</html>");
    assertThat(new Terminal(server).run("level", "debug").err())
        .isEqualTo("Error: invalid response: code 502: body: <html>Bad Gateway</html>\n");
    server.on("GET /kapacitor/v1/debug/vars", 500, "{}");
    assertThat(new Terminal(server).run("stats", "general").err())
        .isEqualTo("Error: invalid response: code 500: body: {}\n");
  }

  @Test
  void answersThatAreNoJsonAreNamed() {
    server
        .on("GET /kapacitor/v1/debug/vars", "<html>")
        .on("GET /kapacitor/v1/debug/vars", "[]")
        .on("GET /kapacitor/v1/debug/vars", "");
    assertThat(new Terminal(server).run("stats", "general"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "Error: failed to decode JSON: invalid character '<' looking for beginning of"
                    + " value\n"));
    assertThat(new Terminal(server).run("stats", "general").err())
        .isEqualTo("Error: failed to decode JSON: expected an object, found an array\n");
    assertThat(new Terminal(server).run("stats", "general").err())
        .isEqualTo("Error: failed to decode JSON: EOF\n");
  }

  @Test
  void anUnreachableServerIsNamed() {
    Outcome outcome = new Terminal().run("-url", "http://127.0.0.1:1", "level", "debug");
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "",
                "Error: Post \"http://127.0.0.1:1/kapacitor/v1/loglevel\": dial tcp 127.0.0.1:1:"
                    + " connect: connection refused\n"));
  }
}
