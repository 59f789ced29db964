package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.config.Overrides.Element;
import org.kapacitor.config.Overrides.Update;

/** http-api.md section 8. */
class ConfigApiTest {
  private static final String CONFIG = "/kapacitor/v1/config";
  private static final String MAIN =
      "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/config/slack/main\"},"
          + "\"options\":{\"channel\":\"#a\",\"url\":true},\"redacted\":[\"url\"]}";
  private static final String DEFAULT =
      "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/config/slack/\"},"
          + "\"options\":{\"to\":null},\"redacted\":null}";
  private static final String SLACK =
      "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/config/slack\"},\"elements\":["
          + DEFAULT
          + ','
          + MAIN
          + "]}";

  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
    server.overrides.sections.put(
        "slack",
        List.of(
            new Element("", new TreeMap<>(Collections.singletonMap("to", null)), List.of()),
            new Element(
                "main", new TreeMap<>(Map.of("channel", "#a", "url", true)), List.of("url"))));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Reply post(String path, String body) throws IOException {
    return server.send("POST", CONFIG + path, body);
  }

  @Test
  void showsAllSections() throws IOException {
    assertThat(server.get(CONFIG).body())
        .isEqualTo(
            "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/config\"},\"sections\":{\"slack\":"
                + SLACK
                + "}}\n");
  }

  @Test
  void showsSectionsAndElements() throws IOException {
    assertThat(server.get(CONFIG + "/slack").body()).isEqualTo(SLACK + "\n");
    assertThat(server.get(CONFIG + "/slack/main").body()).isEqualTo(MAIN + "\n");
    assertThat(server.get(CONFIG + "/slack/").body()).isEqualTo(DEFAULT + "\n");
  }

  @Test
  void knowsNothingElse() throws IOException {
    assertError(server.get(CONFIG + "/http"), 404, "unknown section: http");
    assertError(server.get(CONFIG + "/http/"), 404, "unknown section: http");
    assertError(server.get(CONFIG + "/slack/x/y"), 404, "unknown section/element: slack/x/y");
    assertError(
        server.get(CONFIG + "/"), 400, "section not specified, do you have an extra trailing '/'?");
    assertError(post("", "{}"), 404, "Not Found");
  }

  @Test
  void passesOnWhatShallBeChanged() throws IOException {
    Reply reply =
        post(
            "/slack/main", "{\"SET\":{\"a\":1,\"b\":null,\"c\":[1.5]},\"delete\":[\"d\"],\"x\":1}");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(server.overrides.section).isEqualTo("slack");
    Map<String, Object> set = new TreeMap<>(Map.of("a", 1L, "c", List.of(1.5)));
    set.put("b", null);
    assertThat(server.overrides.update)
        .isEqualTo(new Update(Optional.of("main"), set, List.of("d"), Map.of(), List.of()));
    post("/slack", "{\"add\":{\"workspace\":\"x\"}}");
    assertThat(server.overrides.update)
        .isEqualTo(
            new Update(Optional.empty(), Map.of(), List.of(), Map.of("workspace", "x"), List.of()));
    post("/slack/", "{\"remove\":[\"x\",\"y\"]}");
    assertThat(server.overrides.update)
        .isEqualTo(
            new Update(Optional.of(""), Map.of(), List.of(), Map.of(), Arrays.asList("x", "y")));
  }

  @Test
  void refusesBodiesThatAreNotTheJsonThatIsWanted() throws IOException {
    assertError(post("/slack/", ""), 400, "failed to decode JSON:EOF");
    assertError(
        post("/slack/", "{\"set\":[]}"),
        400,
        "failed to decode JSON:json: cannot unmarshal array into Go struct field updateAction.set"
            + " of type map[string]interface {}");
    assertError(
        post("/slack/", "{\"delete\":[1]}"),
        400,
        "failed to decode JSON:json: cannot unmarshal number into Go struct field"
            + " updateAction.delete of type string");
  }

  @Test
  void passesOnWhatIsRefused() throws IOException {
    assertError(post("/bad/", "{}"), 400, "unknown section bad");
    assertError(post("/slow/", "{}"), 500, "failed to update configuration slow/: timeout");
  }

  @Test
  void isNotThereIfItIsSwitchedOff() throws IOException {
    server.overrides.enabled = false;
    String text = "config override service is not enabled";
    assertError(server.get(CONFIG), 403, text);
    assertError(server.get(CONFIG + "/slack"), 403, text);
    assertError(post("/slack/", "{}"), 403, text);
  }
}
