package org.kapacitor.front.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import org.kapacitor.config.ServerSection;
import org.kapacitor.front.http.internal.alert.TopicRoutes;
import org.kapacitor.front.http.internal.body.BufferPool;
import org.kapacitor.front.http.internal.config.ConfigRoutes;
import org.kapacitor.front.http.internal.log.LogRoutes;
import org.kapacitor.front.http.internal.replay.RecordingRoutes;
import org.kapacitor.front.http.internal.replay.ReplayRoutes;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.front.http.internal.route.ApiPath;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Route;
import org.kapacitor.front.http.internal.route.RouteTable;
import org.kapacitor.front.http.internal.server.ApiServer;
import org.kapacitor.front.http.internal.server.BindAddress;
import org.kapacitor.front.http.internal.server.Dispatcher;
import org.kapacitor.front.http.internal.server.HttpCounters;
import org.kapacitor.front.http.internal.server.ServerOptions;
import org.kapacitor.front.http.internal.stats.ServerFigures;
import org.kapacitor.front.http.internal.stats.ServerRoutes;
import org.kapacitor.front.http.internal.storage.StorageRoutes;
import org.kapacitor.front.http.internal.task.SideloadRoutes;
import org.kapacitor.front.http.internal.task.TaskRoutes;
import org.kapacitor.front.http.internal.task.TemplateRoutes;
import org.kapacitor.front.http.internal.write.WriteEndpoint;

/** Puts the API together and opens it. */
final class HttpApi {
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
  private static final int SHARE_FOR_BUFFERS = 16;

  private HttpApi() {}

  /**
   * Opens the API as the configuration says.
   *
   * @throws IOException if it cannot listen
   * @throws IllegalArgumentException if the configuration is wrong, or asks for protection that
   *     there is not
   */
  static ApiServer open(Core core) throws IOException {
    HttpSection section = core.settings().section("http", HttpSection.class);
    refuseUnprotected(section);
    return open(core, section, options(section, REQUEST_TIMEOUT));
  }

  private static void refuseUnprotected(HttpSection section) {
    if (section.authEnabled()) {
      throw unprotected("auth-enabled", "authentication");
    }
    if (section.httpsEnabled()) {
      throw unprotected("https-enabled", "HTTPS");
    }
  }

  private static IllegalArgumentException unprotected(String key, String what) {
    return new IllegalArgumentException(
        "open server: open service *httpd.Service: [http] "
            + key
            + " = true, but this version has no "
            + what
            + ": it would serve without protection; set it to false and put a proxy in front");
  }

  /** What the server needs to know of the section. */
  static ServerOptions options(HttpSection section, Duration requestTimeout) {
    return new ServerOptions(
        version(),
        section.maxBodySize(),
        IDLE_TIMEOUT,
        requestTimeout,
        section.shutdownTimeout(),
        section.logEnabled());
  }

  /** The API level, which clients take for the version. */
  private static String version() {
    try (InputStream file = HttpApi.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the API with options of its own. */
  static ApiServer open(Core core, HttpSection section, ServerOptions options) throws IOException {
    BindAddress address = BindAddress.parse(section.bindAddress());
    BufferPool buffers = new BufferPool(Runtime.getRuntime().maxMemory() / SHARE_FOR_BUFFERS);
    HttpCounters counters = new HttpCounters();
    List<Route> routes = new ArrayList<>(write(core, section, buffers).routes());
    routes.addAll(routes(core, options.version(), counters));
    RouteTable table = new RouteTable(withListing(routes));
    try {
      return ApiServer.open(address, options, new Dispatcher(table, options, buffers, counters));
    } catch (IOException e) {
      throw new IOException("open server: open service *httpd.Service: " + e.getMessage(), e);
    }
  }

  private static WriteEndpoint write(Core core, HttpSection section, BufferPool buffers) {
    ServerSection server = core.settings().section("", ServerSection.class);
    return new WriteEndpoint(
        core.engine(), buffers, server.defaultRetentionPolicy(), section.writeTracing());
  }

  /** All routes but those that write and list. */
  static List<Route> routes(Core core, String version, HttpCounters counters) {
    ServerFigures figures =
        new ServerFigures(version, core.settings(), core.engine(), core.tasks(), core.topics());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new ServerRoutes(figures, counters, core.logging()).routes());
    routes.addAll(new TaskRoutes(core.tasks(), core.replays(), core.engine()).routes());
    routes.addAll(new TemplateRoutes(core.tasks()).routes());
    routes.addAll(new SideloadRoutes(core.sideloads()).routes());
    routes.addAll(new RecordingRoutes(core.recordings()).routes());
    routes.addAll(new ReplayRoutes(core.replays()).routes());
    routes.addAll(new TopicRoutes(core.topics()).routes());
    routes.addAll(new ConfigRoutes(core.overrides()).routes());
    routes.addAll(new StorageRoutes(core.store()).routes());
    routes.addAll(new LogRoutes(core.logging()).routes());
    return routes;
  }

  /** Adds the route that lists them all, itself included. */
  private static List<Route> withListing(List<Route> routes) {
    Operation operation = Operation.of(ApiPath.BASE + "/:routes", "Lists all routes.");
    Route placeholder = Route.of("GET", RouteTable::notFound, operation);
    List<Route> all = new ArrayList<>(routes);
    all.add(placeholder);
    SortedMap<String, List<String>> patterns = new RouteTable(all).patterns();
    all.set(routes.size(), Route.of("GET", call -> Answer.json(patterns), operation));
    return all;
  }
}
