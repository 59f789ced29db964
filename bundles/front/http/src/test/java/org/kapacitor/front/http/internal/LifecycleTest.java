package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** http-api.md section 13, config.md section A4.2. */
class LifecycleTest {
  private final List<String> fatal = new ArrayList<>();
  private final ApiUrl url = new ApiUrl();

  private HttpComponent component(TestServer server) {
    Core core = server.core();
    return new HttpComponent(
        core.engine(),
        core.tasks(),
        core.recordings(),
        core.replays(),
        core.topics(),
        core.settings(),
        core.overrides(),
        core.logging(),
        core.store(),
        new Sideloads(),
        fatal::add,
        url);
  }

  private void assertFatal(TestServer server, String text) {
    assertThatIllegalStateException().isThrownBy(() -> component(server)).withMessage(text);
    assertThat(fatal).containsExactly(text);
  }

  @Test
  void tellsItsAddress() throws IOException {
    TestServer server = TestServer.closed();
    HttpComponent component = component(server);
    assertThat(url.get()).matches("http://127\\.0\\.0\\.1:\\d+/kapacitor/v1");
    component.deactivate();
    assertThat(url.get()).isEmpty();
    assertThat(fatal).isEmpty();
  }

  @Test
  void listensOnAllAddressesIfNoneIsGiven() throws IOException {
    TestServer server = TestServer.closed();
    server.settings.set("http", "bindAddress", ":0");
    HttpComponent component = component(server);
    assertThat(url.get()).matches("http://127\\.0\\.0\\.1:\\d+/kapacitor/v1");
    component.deactivate();
  }

  @Test
  void endsTheServerIfThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TestServer server = TestServer.closed();
      server.settings.set("http", "bindAddress", "localhost:" + taken.getLocalPort());
      assertFatal(
          server,
          "open server: open service *httpd.Service: listen tcp 127.0.0.1:%d: bind: address already in use"
              .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void refusesAddressesThatAreNone() {
    assertAddressRefused(
        "9092", "http: invalid http bind address 9092: address 9092: missing port in address");
    assertAddressRefused(":70000", "http: invalid http bind address port 70000: out of range");
    assertAddressRefused(
        "::1:9092",
        "http: invalid http bind address ::1:9092: address ::1:9092: too many colons in address");
  }

  private void assertAddressRefused(String address, String text) {
    fatal.clear();
    TestServer server = TestServer.closed();
    server.settings.set("http", "bindAddress", address);
    assertFatal(server, text);
  }

  @Test
  void refusesToServeWithoutTheProtectionThatIsAskedFor() {
    TestServer server = TestServer.closed();
    server.settings.set("http", "authEnabled", true);
    assertFatal(
        server,
        "open server: open service *httpd.Service: [http] auth-enabled = true, but this version has"
            + " no authentication: it would serve without protection; set it to false and put a"
            + " proxy in front");
    fatal.clear();
    server.settings.set("http", "authEnabled", false);
    server.settings.set("http", "httpsEnabled", true);
    assertThatIllegalStateException().isThrownBy(() -> component(server));
    assertThat(fatal.get(0)).contains("https-enabled = true, but this version has no HTTPS");
  }

  @Test
  void waitsForRequestsButNotForIdleConnectionsWhenItStops() throws Exception {
    TestServer server = TestServer.opened();
    try (RawClient active = server.connect();
        RawClient idle = server.connect()) {
      idle.request("GET", "/kapacitor/v1/ping", "");
      assertThat(idle.reply("GET").status()).isEqualTo(204);
      active.request("POST", "/write?db=slow", "m v=1");
      awaitWrite(server);
      int port = server.api().port();
      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      assertThat(idle.ended()).isTrue();
      assertThat(refusesConnections(port)).isTrue();
      assertThat(closing).isNotDone();
      server.engine.release.countDown();
      assertThat(active.reply("POST").status()).isEqualTo(204);
      closing.get(5, TimeUnit.SECONDS);
    }
    assertThat(server.engine.writes).hasSize(1);
  }

  /** Returns when a write has reached the engine. */
  private static void awaitWrite(TestServer server) throws Exception {
    assertThat(server.engine.entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean refusesConnections(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void endsRequestsThatTakeTooLongWhenItStops()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    TestServer server = TestServer.closed();
    server.settings.set("http", "shutdownTimeout", Duration.ofMillis(200));
    server.open();
    try (RawClient active = server.connect()) {
      active.request("POST", "/write?db=slow", "m v=1");
      assertThat(server.engine.entered.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture.runAsync(server::close).get(10, TimeUnit.SECONDS);
      assertThat(endedOrReset(active)).isTrue();
    } finally {
      server.engine.release.countDown();
    }
  }

  private static boolean endedOrReset(RawClient client) throws IOException {
    try {
      return client.ended();
    } catch (SocketException reset) {
      return true;
    }
  }
}
