package org.kapacitor.node.httppost;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as templates make them: what an address cannot have, such as spaces, is escaped as the
 * original's HTTP client does.
 */
final class PostUrl {
  private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final String PLAIN = "-_.~!*'();/?:@&=+$,%";

  private PostUrl() {}

  /**
   * An address that can be sent to.
   *
   * @throws IllegalArgumentException if it cannot be made one; the message does not show all of it
   */
  static String escaped(String url) {
    if (url.chars().anyMatch(c -> c < ' ' || c == 127)) {
      throw new IllegalArgumentException("net/url: invalid control character in URL");
    }
    if (url.startsWith(":")) {
      throw new IllegalArgumentException("missing protocol scheme");
    }
    int fragment = url.indexOf('#');
    String sent = fragment < 0 ? url : url.substring(0, fragment);
    int query = sent.indexOf('?');
    String path = query < 0 ? sent : sent.substring(0, query);
    Matcher escape = ESCAPE.matcher(path);
    if (escape.find()) {
      String found = path.substring(escape.start(), Math.min(escape.start() + 3, path.length()));
      throw new IllegalArgumentException("invalid URL escape \"" + found + '"');
    }
    String rest = query < 0 ? "" : ESCAPE.matcher(sent.substring(query)).replaceAll("%25");
    int host = path.startsWith("//", path.indexOf(':') + 1) ? path.indexOf(':') + 3 : 0;
    int end = path.indexOf('/', host);
    int pathStart = end < 0 ? path.length() : end;
    return path.substring(0, pathStart) + legal(path.substring(pathStart)) + legal(rest);
  }

  private static String legal(String part) {
    StringBuilder legal = new StringBuilder(part.length());
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (plain || b > 0 && PLAIN.indexOf(b) >= 0) {
        legal.append((char) b);
      } else {
        legal.append("%%%02X".formatted(b & 0xff));
      }
    }
    return legal.toString();
  }
}
