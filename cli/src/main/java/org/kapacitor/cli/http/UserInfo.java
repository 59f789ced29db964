package org.kapacitor.cli.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** User name and password of a URL; both may be empty. */
public record UserInfo(String name, Optional<String> password) {
  /** A URL without user information. */
  public static final UserInfo NONE = new UserInfo("", Optional.empty());

  /** Whether there is no user information. */
  boolean isNone() {
    return name.isEmpty() && password.isEmpty();
  }

  /** The value of the header that carries them, unless there are none. */
  Optional<String> basic() {
    if (isNone()) {
      return Optional.empty();
    }
    String both = name + ":" + password.orElse("");
    byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /** The part of a URL in front of the host, without the password. */
  String masked() {
    if (isNone()) {
      return "";
    }
    return Escapes.userInfo(name) + (password.isPresent() ? ":***@" : "@");
  }
}
