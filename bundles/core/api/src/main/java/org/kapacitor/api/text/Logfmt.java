package org.kapacitor.api.text;

/**
 * A log record as {@code msg="..." key=value ...}, the form the original's users search for. The
 * log's layout puts time and level in front.
 */
public final class Logfmt {
  private static final char DELETE = 0x7f;

  private final StringBuilder text = new StringBuilder("msg=");

  private Logfmt(String message) {
    append(message);
  }

  /** A record with a message. */
  public static Logfmt message(String message) {
    return new Logfmt(message);
  }

  /** Adds a key and its value; null reads as empty. */
  public Logfmt add(String key, Object value) {
    text.append(' ');
    for (int i = 0; i < key.length(); i++) {
      // Keys that come with the data, names of fields for one, must not break the record.
      char c = key.charAt(i);
      text.append(c <= ' ' || c == '=' || c == '"' || c == DELETE ? '_' : c);
    }
    text.append('=');
    append(value == null ? "" : value.toString());
    return this;
  }

  private void append(String value) {
    if (needsQuotes(value)) {
      text.append('"');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '"', '\\' -> text.append('\\').append(c);
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          case '\t' -> text.append("\\t");
          default -> appendPlain(c);
        }
      }
      text.append('"');
    } else {
      text.append(value);
    }
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '"' || c == DELETE) {
        return true;
      }
    }
    return false;
  }

  private void appendPlain(char c) {
    if (c < ' ' || c == DELETE) {
      text.append("\\x%02x".formatted((int) c));
    } else {
      text.append(c);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
