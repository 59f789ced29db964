package org.kapacitor.front.http.internal;

import java.io.IOException;
import java.time.Duration;
import org.kapacitor.api.node.Reloadable;
import org.kapacitor.front.http.internal.server.ApiServer;

/** The API, really started on a free port, with fakes behind it. */
final class TestServer implements AutoCloseable {
  final FakeEngine engine = new FakeEngine();
  final FakeTasks tasks = new FakeTasks();
  final FakeJobs.OfRecording recordings = new FakeJobs.OfRecording();
  final FakeJobs.OfReplay replays = new FakeJobs.OfReplay();
  final FakeTopics topics = new FakeTopics();
  final FakeOverrides overrides = new FakeOverrides();
  final FakeSettings settings = new FakeSettings();
  final FakeLogging logging = new FakeLogging();
  final FakeStore store = new FakeStore();
  private final Duration requestTimeout;
  Reloadable sideloads = () -> {};
  private ApiServer server;

  private TestServer(Duration requestTimeout) {
    this.requestTimeout = requestTimeout;
    settings.set("http", "bindAddress", "127.0.0.1:0");
  }

  /** A server that is not open yet. */
  static TestServer closed() {
    return new TestServer(Duration.ofSeconds(30));
  }

  /** A server that is not open yet, with a time-out for clients that stop in a request. */
  static TestServer closed(Duration requestTimeout) {
    return new TestServer(requestTimeout);
  }

  /** A server that is open. */
  static TestServer opened() throws IOException {
    return closed().open();
  }

  TestServer open() throws IOException {
    HttpSection section = settings.section("http", HttpSection.class);
    server = HttpApi.open(core(), section, HttpApi.options(section, requestTimeout));
    return this;
  }

  Core core() {
    return new Core(
        engine,
        tasks,
        recordings,
        replays,
        topics,
        settings,
        overrides,
        logging,
        store,
        () -> sideloads.reload());
  }

  ApiServer api() {
    return server;
  }

  RawClient connect() throws IOException {
    return new RawClient(server.port());
  }

  /** Sends a request on a connection of its own. */
  Reply send(String method, String path, String body, String... headers) throws IOException {
    try (RawClient client = connect()) {
      client.request(method, path, body, headers);
      return client.reply(method);
    }
  }

  Reply get(String path, String... headers) throws IOException {
    return send("GET", path, "", headers);
  }

  @Override
  public void close() {
    server.close();
  }
}
