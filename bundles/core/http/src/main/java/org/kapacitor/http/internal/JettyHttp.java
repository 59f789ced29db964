package org.kapacitor.http.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.HttpStream;
import org.kapacitor.api.http.Tls;

/** Outgoing HTTP with Jetty's client: one client for each TLS setting in use. */
final class JettyHttp implements Http, AutoCloseable {
  private static final int MAX_BODY = 1 << 20;
  private static final long CONNECT_TIMEOUT_MILLIS = 30_000;
  private static final long IDLE_MILLIS = 90_000;
  private static final int MAX_CONNECTIONS = 64;

  private final Map<Tls, HttpClient> clients = new ConcurrentHashMap<>();

  @Override
  public HttpAnswer send(HttpRequest request) throws IOException {
    try {
      CompletableResponseListener whole =
          new CompletableResponseListener(prepared(request), MAX_BODY);
      ContentResponse answer = whole.send().get();
      return new HttpAnswer(answer.getStatus(), answer.getContent());
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(request, e.getCause());
    }
  }

  @Override
  public HttpStream open(HttpRequest request) throws IOException {
    InputStreamResponseListener listener = new InputStreamResponseListener();
    Request sent = prepared(request);
    sent.send(listener);
    try {
      // The request has its own time limit, after which this ends too.
      int status = listener.get(Long.MAX_VALUE, TimeUnit.NANOSECONDS).getStatus();
      return new HttpStream(status, listener.getInputStream());
    } catch (InterruptedException e) {
      sent.abort(e);
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(request, e.getCause());
    } catch (TimeoutException e) {
      throw failure(request, e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  private Request prepared(HttpRequest request) throws IOException {
    try {
      Request prepared =
          client(request.tls())
              .newRequest(request.url())
              .method(request.method())
              .body(new BytesRequestContent(request.body()))
              .headers(
                  headers -> {
                    headers.put("User-Agent", "Go-http-client/1.1");
                    request.headers().forEach(headers::put);
                  });
      return request.timeout().isZero()
          ? prepared.idleTimeout(0, TimeUnit.MILLISECONDS)
          : prepared.timeout(request.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (IllegalArgumentException e) {
      throw new IOException("invalid URL: " + e.getMessage(), e);
    }
  }

  /** Says what failed without the path and the query, which may hold secrets. */
  private static IOException failure(HttpRequest request, Throwable cause) {
    String host = request.url().replaceFirst("^(https?://)(?:[^/@]*@)?([^/?#]*).*$", "$1$2");
    String reason =
        cause instanceof TimeoutException ? "timeout" : String.valueOf(cause.getMessage());
    return new IOException(request.method() + " " + host + ": " + reason, cause);
  }

  private HttpClient client(Tls tls) throws IOException {
    HttpClient known = clients.get(tls);
    return known != null ? known : start(tls);
  }

  private synchronized HttpClient start(Tls tls) throws IOException {
    HttpClient known = clients.get(tls);
    if (known != null) {
      return known;
    }
    HttpClient client = new HttpClient();
    client.setSslContextFactory(TlsSettings.factory(tls));
    client.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
    client.setIdleTimeout(IDLE_MILLIS);
    client.setMaxConnectionsPerDestination(MAX_CONNECTIONS);
    client.setName("kapacitor-http");
    try {
      client.start();
    } catch (Exception e) {
      throw new IOException("cannot start the HTTP client: " + e.getMessage(), e);
    }
    Proxies.fromEnvironment(client);
    clients.put(tls, client);
    return client;
  }

  @Override
  public void close() throws Exception {
    for (HttpClient client : clients.values()) {
      client.stop();
    }
  }
}
