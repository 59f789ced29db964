package org.kapacitor.cli.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy for a URL, from the environment: {@code HTTP_PROXY, HTTPS_PROXY, NO_PROXY} and their
 * lower-case forms. The local machine is never reached through a proxy.
 *
 * <p>Reference: cli.md section 1.
 */
final class Proxies {
  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * The proxy to use, if any.
   *
   * @throws UrlException {@code invalid proxy address "x": …}
   */
  Optional<Url> proxyFor(Url url) throws UrlException {
    String proxy = url.secure() ? variable("HTTPS_PROXY") : variable("HTTP_PROXY");
    if (proxy.isEmpty() || isLocal(url.host()) || isExcluded(url)) {
      return Optional.empty();
    }
    return Optional.of(parse(proxy));
  }

  private static Url parse(String proxy) throws UrlException {
    try {
      Url url = proxy.contains("://") ? Url.parse(proxy) : Url.parse("http://" + proxy);
      if (url.authority().isEmpty()) {
        throw new UrlException("no host");
      }
      return url;
    } catch (UrlException e) {
      throw new UrlException("invalid proxy address \"" + proxy + "\": " + e.getMessage());
    }
  }

  private String variable(String name) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost")
        || IpAddress.parse(host).map(IpAddress::isLoopback).orElse(false);
  }

  private boolean isExcluded(Url url) {
    for (String entry : variable("NO_PROXY").split(",")) {
      if (new NoProxyRule(entry).matches(url)) {
        return true;
      }
    }
    return false;
  }
}
