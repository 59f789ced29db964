package org.kapacitor.front.http.internal.server;

import java.io.IOException;
import java.net.SocketException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener (http-api.md section 13). */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("http");
  private static final String SERVICE = "service";

  /** Threads at most. */
  static final int THREADS = 64;

  private static final int INPUT_BUFFER = 32 * 1024;
  private static final int MAX_HEADER = 32 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final BindAddress address;
  private final Dispatcher dispatcher;

  private ApiServer(BindAddress address, ServerOptions options, Dispatcher handler) {
    this.address = address;
    this.dispatcher = handler;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4, 60_000);
    threads.setName("kapacitor-http");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setHandler(new GracefulHandler(handler));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(Math.max(1, options.shutdownTimeout().toMillis()));
    connector = new ServerConnector(server, 1, 1, connections(options));
    if (!address.host().isEmpty()) {
      connector.setHost(address.host());
    }
    connector.setPort(address.port());
    connector.setIdleTimeout(options.idleTimeout().toMillis());
    server.addConnector(connector);
  }

  private static HttpConnectionFactory connections(ServerOptions options) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    configuration.setRequestHeaderSize(MAX_HEADER);
    configuration.setIdleTimeout(options.requestTimeout().toMillis());
    configuration.setHeaderCacheCaseSensitive(true);
    // Paths are cleaned and decoded by the dispatcher, in the original's way.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    HttpConnectionFactory connections = new HttpConnectionFactory(configuration);
    connections.setInputBufferSize(INPUT_BUFFER);
    return connections;
  }

  /**
   * Opens the listener.
   *
   * @throws IOException if that fails, with the text of the original: {@code listen tcp :9092:
   *     bind: address already in use}
   */
  public static ApiServer open(BindAddress address, ServerOptions options, Dispatcher handler)
      throws IOException {
    ApiServer opened = new ApiServer(address, options, handler);
    try {
      opened.connector.open();
    } catch (IOException e) {
      throw new IOException("listen tcp " + address + ": " + reason(e), e);
    }
    try {
      opened.server.start();
    } catch (Exception e) {
      opened.close();
      throw new IOException("listen tcp " + address + ": " + e.getMessage(), e);
    }
    LOG.info(
        Logfmt.message("listening on")
            .add(SERVICE, "http")
            .add("addr", new BindAddress(address.host(), opened.port()))
            .add("protocol", "http")
            .toString());
    return opened;
  }

  private static String reason(IOException e) {
    Throwable cause = e.getCause() instanceof SocketException inner ? inner : e;
    String text = String.valueOf(cause.getMessage()).replace(" (Bind failed)", "");
    return "bind: " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Where it can be reached from this machine, with the path of the stable API. */
  public String url() {
    String host = address.host();
    if (host.isEmpty() || host.equals("0.0.0.0") || host.equals("::")) {
      host = "127.0.0.1";
    } else if (host.indexOf(':') >= 0) {
      host = '[' + host + ']';
    }
    return "http://" + host + ':' + port() + "/kapacitor/v1";
  }

  /** Takes no more connections, waits for requests for as long as the options say, and ends. */
  @Override
  public void close() {
    dispatcher.endBodies();
    try {
      server.stop();
      LOG.info(Logfmt.message("closed HTTP service").add(SERVICE, "http").toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      String text = "shutdown timedout, forcefully closing all remaining connections";
      LOG.error(Logfmt.message(text).add(SERVICE, "http").toString());
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop the HTTP server", e);
    }
  }
}
