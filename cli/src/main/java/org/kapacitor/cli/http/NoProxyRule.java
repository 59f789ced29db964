package org.kapacitor.cli.http;

import java.util.Locale;
import java.util.Optional;

/**
 * One entry of {@code NO_PROXY}: {@code *}, an address, a network such as {@code 10.0.0.0/8}, or a
 * domain, with a port or without.
 */
final class NoProxyRule {
  private final String host;
  private final Optional<String> port;

  NoProxyRule(String entry) {
    String rule = entry.strip().toLowerCase(Locale.ROOT);
    int colon = rule.lastIndexOf(':');
    boolean hasPort = colon > 0 && (colon == rule.indexOf(':') || rule.charAt(colon - 1) == ']');
    String name = hasPort ? rule.substring(0, colon) : rule;
    boolean bracketed = name.startsWith("[") && name.endsWith("]");
    this.host = bracketed ? name.substring(1, name.length() - 1) : name;
    this.port = hasPort ? Optional.of(rule.substring(colon + 1)) : Optional.empty();
  }

  boolean matches(Url url) {
    if (port.isPresent() && !port.get().equals(Integer.toString(url.port()))) {
      return false;
    }
    return !host.isEmpty() && (host.equals("*") || matchesHost(url.host()));
  }

  private boolean matchesHost(String name) {
    Optional<IpAddress> address = IpAddress.parse(name);
    int slash = host.indexOf('/');
    if (slash > 0) {
      return address.isPresent()
          && address.get().isIn(host.substring(0, slash), host.substring(slash + 1));
    }
    Optional<IpAddress> excluded = IpAddress.parse(host);
    return excluded.isPresent()
        ? excluded.equals(address)
        : matchesDomain(name.toLowerCase(Locale.ROOT));
  }

  /**
   * {@code example.com} stands for itself and what is below, {@code .example.com} for the latter.
   */
  private boolean matchesDomain(String name) {
    String domain = host.startsWith("*.") ? host.substring(1) : host;
    if (domain.startsWith(".")) {
      return name.endsWith(domain);
    }
    return name.equals(domain) || name.endsWith("." + domain);
  }
}
