package org.kapacitor.itests.outside;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running server of the distribution, with a folder of its own for configuration and data. */
final class Server implements AutoCloseable {
  /** How long anything may take: machines that build also do other things. */
  static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final String url;

  /** A server that is starting. */
  Server(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.url = "http://127.0.0.1:" + port;
  }

  /** A configuration that keeps everything in a folder. */
  static String config(Path folder, int port) {
    return """
    data_dir = "%1$s/data"
    [http]
    bind-address = "127.0.0.1:%2$d"
    max-body-size = 1000000
    [storage]
    boltdb = "%1$s/data/kapacitor.db"
    [replay]
    dir = "%1$s/data/replay"
    [logging]
    level = "INFO"
    """
        .formatted(folder, port);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The Java that runs the tests. */
  static Path java() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Starts a server in a folder, with further arguments, and returns when it answers. */
  static Server start(Path folder, Path java, String... arguments)
      throws IOException, InterruptedException {
    return start(folder, java, "", List.of(arguments));
  }

  /** Starts a server in a folder, with more of configuration, and returns when it answers. */
  static Server configured(Path folder, String more) throws IOException, InterruptedException {
    return start(folder, java(), more, List.of());
  }

  private static Server start(Path folder, Path java, String more, List<String> arguments)
      throws IOException, InterruptedException {
    Installation installation = Installation.get();
    int port = freePort();
    Files.writeString(folder.resolve("kapacitor.conf"), config(folder, port) + more);
    installation.own(folder);
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(installation.command("kapacitord"), "-config", "kapacitor.conf"));
    command.addAll(arguments);
    Process process =
        installation
            .process(folder, java, command.toArray(String[]::new))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Server server = new Server(process, log, port);
    server.await("an answer to ping", () -> server.answers());
    return server;
  }

  private boolean answers() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IOException("the server ended with " + process.exitValue() + ":\n" + log());
    }
    try {
      return get("/kapacitor/v1/ping").statusCode() == 204;
    } catch (java.net.ConnectException e) {
      return false;
    }
  }

  /** Something that becomes true. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Returns when a condition holds. */
  void await(String what, Condition condition) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.holds()) {
      if (Instant.now().isAfter(end)) {
        throw new IOException("waited in vain for " + what + "; the log:\n" + log());
      }
      Thread.sleep(50);
    }
  }

  String url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  /** How many points a task got from its databases. */
  long points(String task) throws IOException, InterruptedException {
    String body = get("/kapacitor/v1/tasks/" + task).body();
    Matcher emitted =
        Pattern.compile("\"stream0\":\\s*\\{[^}]*\"emitted\":\\s*(\\d+)").matcher(body);
    if (!emitted.find()) {
      throw new IOException("no statistics of stream0 in " + body);
    }
    return Long.parseLong(emitted.group(1));
  }

  /** Sends SIGTERM; the result is the exit code. */
  int stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("SIGTERM does not end the server; its log:\n" + log());
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
  }
}
