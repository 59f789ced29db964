package org.kapacitor.handler.victorops;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the API with the keys behind its path, cleaned and escaped as the original's. */
final class AlertUrl {
  private static final Pattern PARTS = Pattern.compile("([^/?#]*//[^/?#]*|)([^?#]*)(.*)");
  private static final String PLAIN = "-_.~$&+,/:;=@";

  private AlertUrl() {}

  static String join(String url, String apiKey, String routingKey) {
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String path = unescaped(parts.group(2)) + "/" + apiKey + "/" + routingKey;
    return parts.group(1) + "/" + escaped(clean(path)) + parts.group(3);
  }

  /** The path without empty segments, {@code .} and {@code ..}. */
  private static String clean(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  private static String unescaped(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      int code = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      plain.write(code < 0 ? bytes[i] : code);
      i += code < 0 ? 0 : 2;
    }
    return plain.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }

  private static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (plain || b > 0 && PLAIN.indexOf(b) >= 0) {
        escaped.append((char) b);
      } else {
        escaped.append("%%%02X".formatted(b & 0xff));
      }
    }
    return escaped.toString();
  }
}
