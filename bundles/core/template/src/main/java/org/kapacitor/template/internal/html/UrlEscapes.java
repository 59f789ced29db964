package org.kapacitor.template.internal.html;

import org.kapacitor.template.internal.text.Utf8;

/** Values made safe for URLs. */
final class UrlEscapes {
  private static final String HEX = "0123456789abcdef";
  private static final String RESERVED = "!#$&*+,/:;=?@[]";

  private UrlEscapes() {}

  /** Lets only URLs pass whose scheme runs no script. */
  static String filter(Object[] arguments) {
    String url = Escapes.text(arguments);
    return isSafe(url) ? url : "#" + Escapes.UNSAFE;
  }

  private static boolean isSafe(String url) {
    int colon = url.indexOf(':');
    int slash = url.indexOf('/');
    if (colon < 0 || slash >= 0 && slash < colon) {
      return true;
    }
    String scheme = url.substring(0, colon);
    return scheme.equalsIgnoreCase("http")
        || scheme.equalsIgnoreCase("https")
        || scheme.equalsIgnoreCase("mailto");
  }

  /** For a part of a query: everything with a meaning in URLs is encoded. */
  static String query(Object[] arguments) {
    return encode(Escapes.text(arguments), false);
  }

  /** For the URL itself: what has a meaning stays. */
  static String normalize(Object[] arguments) {
    return encode(Escapes.text(arguments), true);
  }

  private static String encode(String text, boolean keepReserved) {
    byte[] bytes = Utf8.bytes(text);
    StringBuilder to = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 255);
      if (isUnreserved(c)
          || keepReserved && (RESERVED.indexOf(c) >= 0 || c == '%' && isEscape(bytes, i))) {
        to.append(c);
      } else {
        to.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return to.toString();
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Css.isHex((char) bytes[at + 1])
        && Css.isHex((char) bytes[at + 2]);
  }

  /** For a list of images: URLs, each perhaps with a width or density. */
  static String sourceSet(Object[] arguments) {
    StringBuilder to = new StringBuilder();
    for (String item : Escapes.text(arguments).split(",", -1)) {
      to.append(to.length() == 0 ? "" : ",").append(sourceSetItem(item));
    }
    return to.toString();
  }

  private static String sourceSetItem(String item) {
    int start = 0;
    while (start < item.length() && Css.isSpace(item.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < item.length() && !Css.isSpace(item.charAt(end))) {
      end++;
    }
    String url = item.substring(start, end);
    String descriptor = item.substring(end);
    boolean plain =
        descriptor
            .chars()
            .allMatch(
                c -> Css.isSpace((char) c) || c < 0x80 && Character.isLetterOrDigit((char) c));
    return isSafe(url) && plain
        ? item.substring(0, start) + encode(url, true) + descriptor
        : "#" + Escapes.UNSAFE;
  }
}
