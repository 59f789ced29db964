package org.kapacitor.front.http.internal.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.config.LogRecord;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.Query;

/**
 * Which records a session wants (http-api.md section 2.3). Immutable.
 *
 * @param wanted values by key; records must have all of them
 */
record LogFilter(Map<String, String> wanted) {
  private static final List<String> LEVELS = List.of("debug", "info", "warn", "error");
  private static final String LEVEL = "lvl";

  /**
   * The filter of a query.
   *
   * @throws ApiException if a parameter is given twice
   */
  static LogFilter of(Query query) throws ApiException {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String name : query.names()) {
      if (query.all(name).size() > 1) {
        throw ApiException.invalid("query params cannot contain duplicate params");
      }
      wanted.put(name, query.first(name));
    }
    return new LogFilter(wanted);
  }

  boolean matches(LogRecord record) {
    return wanted.entrySet().stream()
        .allMatch(
            one ->
                one.getKey().equals(LEVEL)
                    ? matches(record.level(), one.getValue())
                    : one.getValue().equals(record.fields().get(one.getKey())));
  }

  private static boolean matches(String level, String wanted) {
    return wanted.endsWith("+")
        ? LEVELS.indexOf(level) >= LEVELS.indexOf(wanted.substring(0, wanted.length() - 1))
        : level.equals(wanted);
  }
}
