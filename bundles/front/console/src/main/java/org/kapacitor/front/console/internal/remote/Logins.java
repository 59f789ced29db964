package org.kapacitor.front.console.internal.remote;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Who can log in to the console, as Karaf's files say. */
final class Logins {
  private static final String GROUP = "_g_:";

  private final Path etc;

  /** The logins of Karaf's folder {@code etc}. */
  Logins(Path etc) {
    this.etc = etc;
  }

  /** Users with passwords. */
  Path users() {
    return etc.resolve("users.properties");
  }

  /** Whether there is anybody, with a password or a key. */
  boolean any() {
    return hasUser(users()) || hasUser(etc.resolve("keys.properties"));
  }

  private static boolean hasUser(Path file) {
    Properties users = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      users.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    return users.stringPropertyNames().stream().anyMatch(name -> !name.startsWith(GROUP));
  }
}
