package org.kapacitor.front.http.internal.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.text.Json;
import org.kapacitor.config.LogRecord;

/** How a session gets its records, one a line. */
enum LogFormat {
  LOGFMT("application/logfmt") {
    @Override
    String line(LogRecord record) {
      return "ts=" + time(record) + " lvl=" + record.level() + ' ' + record.text();
    }
  },
  JSON("application/json") {
    @Override
    String line(LogRecord record) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("ts", time(record));
      members.put("lvl", record.level());
      record.fields().forEach(members::putIfAbsent);
      return Json.of(members);
    }
  };

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private final String contentType;

  LogFormat(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  abstract String line(LogRecord record);

  byte[] bytes(LogRecord record) {
    return (line(record) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static String time(LogRecord record) {
    return TIME.format(Instant.ofEpochMilli(record.millis()));
  }
}
