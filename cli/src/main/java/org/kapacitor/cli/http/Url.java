package org.kapacitor.cli.http;

/**
 * A URL in its parts.
 *
 * @param scheme in lower case; empty if there is none
 * @param user user name and password
 * @param authority host and port as written; may be empty
 * @param path decoded
 * @param query without the question mark, as written
 */
public record Url(String scheme, UserInfo user, String authority, String path, String query) {

  /**
   * Takes a URL apart.
   *
   * @throws UrlException {@code parse "http://h:x": invalid port ":x" after host} and the like
   */
  public static Url parse(String text) throws UrlException {
    return UrlParser.parse(text);
  }

  /** The same server with another path and query. */
  public Url at(String newPath, String newQuery) {
    return new Url(scheme, user, authority, newPath, newQuery);
  }

  /** Whether TLS is spoken. */
  public boolean secure() {
    return scheme.equals("https");
  }

  /** The host without port and brackets. */
  public String host() {
    int colon = portColon();
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** The port, or the default of the scheme. */
  public int port() {
    int colon = portColon();
    if (colon < 0 || colon == authority.length() - 1) {
      return secure() ? 443 : 80;
    }
    return Integer.parseInt(authority.substring(colon + 1));
  }

  private int portColon() {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? colon : -1;
  }

  /** Path and query as a request line has them. */
  String target() {
    String escaped = path.isEmpty() ? "/" : Escapes.path(path);
    return query.isEmpty() ? escaped : escaped + "?" + query;
  }

  /** The whole URL; a password is replaced by {@code ***}. */
  @Override
  public String toString() {
    return scheme
        + "://"
        + user.masked()
        + authority
        + (path.isEmpty() ? "" : Escapes.path(path))
        + (query.isEmpty() ? "" : "?" + query);
  }
}
