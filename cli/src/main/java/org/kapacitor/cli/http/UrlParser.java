package org.kapacitor.cli.http;

import java.util.Locale;
import java.util.Optional;

/** Takes URLs apart, with the error texts of the original. */
final class UrlParser {
  private UrlParser() {}

  static Url parse(String text) throws UrlException {
    try {
      int fragment = text.indexOf('#');
      return split(fragment < 0 ? text : text.substring(0, fragment));
    } catch (UrlException e) {
      throw new UrlException("parse \"" + text + "\": " + e.getMessage());
    }
  }

  private static Url split(String text) throws UrlException {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == 0x7F) {
        throw new UrlException("net/url: invalid control character in URL");
      }
    }
    int schemeEnd = schemeEnd(text);
    String scheme = text.substring(0, Math.max(0, schemeEnd)).toLowerCase(Locale.ROOT);
    String rest = schemeEnd < 0 ? text : text.substring(schemeEnd + 1);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    if (!rest.startsWith("/")) {
      int colon = rest.indexOf(':');
      if (scheme.isEmpty() && colon >= 0 && (rest.indexOf('/') < 0 || colon < rest.indexOf('/'))) {
        throw new UrlException("first path segment in URL cannot contain colon");
      }
      return new Url(scheme, UserInfo.NONE, "", rest, query);
    }
    if (!rest.startsWith("//")) {
      return new Url(scheme, UserInfo.NONE, "", Escapes.unescape(rest), query);
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    String path = slash < 0 ? "" : rest.substring(slash);
    int at = authority.lastIndexOf('@');
    UserInfo user = at < 0 ? UserInfo.NONE : user(authority.substring(0, at));
    return new Url(scheme, user, host(authority.substring(at + 1)), Escapes.unescape(path), query);
  }

  /** The index of the colon behind the scheme, or -1 without a scheme. */
  private static int schemeEnd(String text) throws UrlException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        if (i == 0) {
          throw new UrlException("missing protocol scheme");
        }
        return i;
      }
      if (!letter && (i == 0 || (c < '0' || c > '9') && "+-.".indexOf(c) < 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static UserInfo user(String text) throws UrlException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 126 || !Character.isLetterOrDigit(c) && "-._:~!$&'()*+,;=%@".indexOf(c) < 0) {
        throw new UrlException("net/url: invalid userinfo");
      }
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new UserInfo(Escapes.unescape(text), Optional.empty());
    }
    return new UserInfo(
        Escapes.unescape(text.substring(0, colon)),
        Optional.of(Escapes.unescape(text.substring(colon + 1))));
  }

  private static String host(String authority) throws UrlException {
    int close = authority.lastIndexOf(']');
    if (authority.startsWith("[") && close < 0) {
      throw new UrlException("missing ']' in host");
    }
    int colon = authority.startsWith("[") ? close + 1 : authority.lastIndexOf(':');
    String port = colon < 0 ? "" : authority.substring(colon);
    if (!isPort(port)) {
      throw new UrlException("invalid port \"" + port + "\" after host");
    }
    for (int i = 0; i < authority.length(); i++) {
      char c = authority.charAt(i);
      if (" \"<>\\^`{|}%".indexOf(c) >= 0) {
        throw new UrlException("invalid character \"" + c + "\" in host name");
      }
    }
    return authority;
  }

  private static boolean isPort(String text) {
    if (!text.isEmpty() && text.charAt(0) != ':' || text.length() > 6) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
