package org.kapacitor.http.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;

/** Proxies named by {@code HTTP_PROXY, HTTPS_PROXY} and {@code NO_PROXY}. */
final class Proxies {
  private Proxies() {}

  static void fromEnvironment(HttpClient client) {
    Map<String, String> environment = System.getenv();
    String none = value(environment, "NO_PROXY");
    for (String scheme : new String[] {"http", "https"}) {
      String proxy = value(environment, scheme.toUpperCase(Locale.ROOT) + "_PROXY");
      if (!proxy.isEmpty()) {
        add(client, scheme, proxy, none);
      }
    }
  }

  private static void add(HttpClient client, String scheme, String proxy, String none) {
    URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
    int port = address.getPort() < 0 ? 80 : address.getPort();
    HttpProxy made =
        new HttpProxy(address.getHost(), port) {
          @Override
          public boolean matches(Origin origin) {
            return origin.getScheme().equals(scheme)
                && !excluded(origin.getAddress().getHost(), none);
          }
        };
    client.getProxyConfiguration().addProxy(made);
  }

  /** As the original: loopback is never reached through a proxy. */
  private static boolean excluded(String host, String none) {
    if (host.equals("localhost") || host.startsWith("127.") || host.equals("::1")) {
      return true;
    }
    for (String entry : none.split(",")) {
      String suffix = entry.strip();
      boolean matches =
          suffix.equals("*")
              || host.equals(suffix)
              || !suffix.isEmpty() && host.endsWith(suffix.startsWith(".") ? suffix : "." + suffix);
      if (matches) {
        return true;
      }
    }
    return false;
  }

  private static String value(Map<String, String> environment, String name) {
    String lower = environment.get(name.toLowerCase(Locale.ROOT));
    return lower != null ? lower : environment.getOrDefault(name, "");
  }
}
