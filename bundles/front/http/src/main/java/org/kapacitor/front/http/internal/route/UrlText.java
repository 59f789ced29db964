package org.kapacitor.front.http.internal.route;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent encoding. */
public final class UrlText {
  private static final String PATH_MARKS = "-_.~$&+,/:;=@";

  private UrlText() {}

  /** A path as it is meant; empty if an escape is malformed. */
  public static Optional<String> decodePath(String text) {
    return text.indexOf('%') < 0 ? Optional.of(text) : decode(text, false);
  }

  /** A part of a query as it is meant; empty if an escape is malformed. */
  public static Optional<String> decodeQuery(String text) {
    return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? Optional.of(text) : decode(text, true);
  }

  private static Optional<String> decode(String text, boolean plusIsSpace) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
        if (low < 0) {
          return Optional.empty();
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  /** A path with everything escaped that must be. */
  public static String encodePath(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && Character.isLetterOrDigit(c) || PATH_MARKS.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
