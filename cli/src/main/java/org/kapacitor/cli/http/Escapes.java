package org.kapacitor.cli.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Percent-encoding and path arithmetic of URLs, with the same choice of characters as the original
 * client.
 */
public final class Escapes {
  private static final String HEX = "0123456789ABCDEF";

  private Escapes() {}

  /** A path as it is sent: only unreserved characters and {@code $&+,/:;=@} stay. */
  public static String path(String path) {
    return escape(path, "$&+,/:;=@", "%20");
  }

  /** A name or value in a query string; a space becomes {@code +}. */
  public static String query(String text) {
    return escape(text, "", "+");
  }

  /** A user name or password in the URL of a message. */
  static String userInfo(String text) {
    return escape(text, "$&+,;=", "%20");
  }

  private static String escape(String text, String kept, String space) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c) || kept.indexOf(c) >= 0) {
        escaped.append(c);
      } else if (c == ' ') {
        escaped.append(space);
      } else {
        escaped.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return escaped.toString();
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-_.~".indexOf(c) >= 0;
  }

  /**
   * Decodes percent escapes.
   *
   * @throws UrlException {@code invalid URL escape "%zz"}
   */
  static String unescape(String text) throws UrlException {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.write(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        int end = Math.min(i + 3, bytes.length);
        String bad = new String(bytes, i, end - i, StandardCharsets.UTF_8);
        throw new UrlException("invalid URL escape \"" + bad + "\"");
      }
      decoded.write(high * 16 + low);
      i += 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** Joins path elements with one slash each and resolves {@code .} and {@code ..}. */
  public static String join(String root, String... elements) {
    Deque<String> path = new ArrayDeque<>();
    StringBuilder joined = new StringBuilder(root);
    for (String element : elements) {
      joined.append('/').append(element);
    }
    for (String part : joined.toString().split("/")) {
      if (part.equals("..")) {
        path.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.addLast(part);
      }
    }
    return "/" + String.join("/", path);
  }
}
