package org.kapacitor.cli.http;

import java.io.IOException;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A small HTTP/1.1 client: one connection per request, no time limit on answers, redirects
 * followed, user information of the URL sent as Basic credentials, proxies from the environment.
 *
 * <p>It exists because the JDK's small client cannot send PATCH and its large one takes half a
 * second to start. Not thread-safe.
 *
 * <p>Reference: cli.md section 1.
 */
public final class HttpClient {
  /** What the server sees as {@code User-Agent}. */
  public static final String USER_AGENT = "KapacitorClient";

  private static final int MAX_REDIRECTS = 10;

  private final Dialer dialer;

  /**
   * A client.
   *
   * @param environment where proxies and trusted certificates are looked up
   * @param skipVerify whether any certificate is accepted
   */
  public HttpClient(Map<String, String> environment, boolean skipVerify) {
    Optional<String> certificates = Optional.ofNullable(environment.get("SSL_CERT_FILE"));
    this.dialer = new Dialer(new Proxies(environment), new Tls(certificates, skipVerify));
  }

  /**
   * Sends a request and waits for the head of the answer; any status is an answer.
   *
   * @throws HttpException if there is none
   */
  public Response send(Request request) throws HttpException {
    Request current = request;
    for (int redirects = 0; ; redirects++) {
      Response response = exchange(current);
      Optional<String> location = response.header("location");
      if (!isRedirect(response.status()) || location.isEmpty()) {
        return response;
      }
      try {
        response.close();
        if (redirects == MAX_REDIRECTS) {
          throw new IOException("stopped after 10 redirects");
        }
        Url to = resolve(current.url(), location.get());
        current = current.redirected(to, response.status());
      } catch (IOException | UrlException e) {
        throw failure(current, e);
      }
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Credentials go along only to the same server. */
  private static Url resolve(Url from, String location) throws UrlException {
    Url to = Url.parse(location);
    if (to.authority().isEmpty()) {
      String path =
          to.path().startsWith("/") ? to.path() : Escapes.join(from.path(), "..", to.path());
      return from.at(path, to.query());
    }
    String scheme = to.scheme().isEmpty() ? from.scheme() : to.scheme();
    boolean sameHost = to.host().equals(from.host());
    UserInfo user = to.user().isNone() && sameHost ? from.user() : to.user();
    return new Url(scheme, user, to.authority(), to.path(), to.query());
  }

  private Response exchange(Request request) throws HttpException {
    try {
      Dialer.Line line = dialer.dial(request.url());
      try {
        line.socket()
            .getOutputStream()
            .write(request.bytes(line.wholeUrl(), line.proxyCredentials()));
        return new ResponseReader(line.socket().getInputStream())
            .read(request.method(), line.socket());
      } catch (IOException e) {
        line.socket().close();
        throw e;
      }
    } catch (IOException | UrlException e) {
      throw failure(request, e);
    }
  }

  private static HttpException failure(Request request, Exception e) {
    String method = request.method();
    String verb = method.substring(0, 1) + method.substring(1).toLowerCase(Locale.ROOT);
    return new HttpException(verb + " \"" + request.url() + "\": " + reason(e), e);
  }

  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof SocketException && message.startsWith("Connection reset")) {
      return "read: connection reset by peer";
    }
    return e instanceof SocketException ? message.toLowerCase(Locale.ROOT) : message;
  }
}
