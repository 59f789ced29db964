package org.kapacitor.input.hostmetrics.internal.line;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.text.Floats;

/**
 * Points as line protocol (config.md section B2), all of one host and one time. For one thread.
 *
 * <p>What line protocol has no form for is bent as Telegraf does: line feeds in names and tags
 * become {@code \n}, and a backslash at their end is left out.
 */
public final class LineBuilder {
  private static final String IN_MEASUREMENT = ", ";
  private static final String IN_KEY = ",= ";

  private final String host;
  private final long time;
  private final StringBuilder text = new StringBuilder(8_192);
  private int start;
  private boolean hasFields;

  /**
   * No points yet.
   *
   * @param host tag of every point
   * @param time of every point, nanoseconds since 1970-01-01T00:00:00Z
   */
  public LineBuilder(String host, long time) {
    this.host = host;
    this.time = time;
  }

  /** Begins a point with these tags and the host; those without a value are left out. */
  public LineBuilder begin(String measurement, Map<String, String> tags) {
    start = text.length();
    hasFields = false;
    append(measurement, IN_MEASUREMENT);
    Map<String, String> all = new TreeMap<>(tags);
    all.put("host", host);
    all.forEach(this::tag);
    return this;
  }

  private void tag(String key, String value) {
    String usable = withoutLastBackslashes(value);
    if (!usable.isEmpty()) {
      text.append(',');
      append(key, IN_KEY);
      text.append('=');
      append(usable, IN_KEY);
    }
  }

  /** Adds an integer. */
  public LineBuilder field(String name, long value) {
    key(name);
    text.append(value).append('i');
    return this;
  }

  /** Adds a float; what is not a number is left out. */
  public LineBuilder field(String name, double value) {
    if (Double.isFinite(value)) {
      key(name);
      Floats.appendPlain(text, value);
    }
    return this;
  }

  /** Adds a string. */
  public LineBuilder field(String name, String value) {
    key(name);
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
    return this;
  }

  private void key(String name) {
    text.append(hasFields ? ',' : ' ');
    hasFields = true;
    append(name, IN_KEY);
    text.append('=');
  }

  private void append(String value, String special) {
    String usable = withoutLastBackslashes(value);
    for (int i = 0; i < usable.length(); i++) {
      char c = usable.charAt(i);
      if (c == '\n') {
        text.append("\\n");
        continue;
      }
      if (special.indexOf(c) >= 0) {
        text.append('\\');
      }
      text.append(c);
    }
  }

  private static String withoutLastBackslashes(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '\\') {
      end--;
    }
    return value.substring(0, end);
  }

  /** Ends a point; one without fields is none. */
  public void end() {
    if (hasFields) {
      text.append(' ').append(time).append('\n');
    } else {
      text.setLength(start);
    }
  }

  /** Whether there is no point. */
  public boolean isEmpty() {
    return text.length() == 0;
  }

  /** All points, a line each. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
