package org.kapacitor.config.internal.live;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.LogRecord;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;

/**
 * Makes records of the entries of the OSGi log. Like in the log itself, those that {@link Logfmt}
 * made are taken as they are, and those of others are left out below INFO.
 */
final class LogEntries {
  private static final String OWN = "msg=";

  private LogEntries() {}

  /** The record of an entry; empty if it is left out. */
  static Optional<LogRecord> record(LogEntry entry) {
    String message = String.valueOf(entry.getMessage());
    boolean own = message.startsWith(OWN);
    LogLevel level = entry.getLogLevel();
    if (level == LogLevel.TRACE || !own && level == LogLevel.DEBUG) {
      return Optional.empty();
    }
    StringBuilder text =
        new StringBuilder(own ? message : Logfmt.message(message.strip()).toString());
    if (entry.getException() != null) {
      String stack = Logfmt.message(stack(entry.getException())).toString();
      text.append(" stack=").append(stack, OWN.length(), stack.length());
    }
    return Optional.of(
        new LogRecord(entry.getTime(), name(level), text.toString(), fields(text.toString())));
  }

  private static String name(LogLevel level) {
    return level == LogLevel.AUDIT ? "info" : level.name().toLowerCase(Locale.ROOT);
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString().strip();
  }

  /** Keys and values of logfmt. */
  static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String key = text.substring(at, equals).strip();
      StringBuilder value = new StringBuilder();
      at = value(text, equals + 1, value);
      fields.putIfAbsent(key, value.toString());
    }
    return fields;
  }

  private static int value(String text, int from, StringBuilder to) {
    if (from >= text.length() || text.charAt(from) != '"') {
      int end = text.indexOf(' ', from);
      end = end < 0 ? text.length() : end;
      to.append(text, from, end);
      return end + 1;
    }
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at = escape(text, at + 1, to);
      } else {
        to.append(text.charAt(at++));
      }
    }
    return at + 2;
  }

  private static int escape(String text, int at, StringBuilder to) {
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> to.append('\n');
      case 'r' -> to.append('\r');
      case 't' -> to.append('\t');
      case 'x' -> {
        to.append((char) Integer.parseInt(text.substring(at + 1, at + 3), 16));
        return at + 3;
      }
      default -> to.append(c);
    }
    return at + 1;
  }
}
