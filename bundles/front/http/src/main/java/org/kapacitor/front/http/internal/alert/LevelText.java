package org.kapacitor.front.http.internal.alert;

import java.util.Locale;
import org.kapacitor.api.alert.Level;
import org.kapacitor.front.http.internal.route.ApiException;

/** Levels in queries (alerts.md section 2.8). */
final class LevelText {
  private static final String ALL = "OKINFOWARNINGCRITICAL";

  private LevelText() {}

  /**
   * Reads a level in any case. Like the original it takes whatever the names of the levels, written
   * one after the other, have where the name of a level begins: {@code w}, {@code warn}, and
   * nothing for OK.
   *
   * @throws ApiException if it is nothing of the kind
   */
  static Level read(String text) throws ApiException {
    String upper = text.toUpperCase(Locale.ROOT);
    int at = ALL.indexOf(upper);
    for (Level level : Level.values()) {
      if (at == ALL.indexOf(level.name())) {
        return level;
      }
    }
    throw ApiException.invalid("unknown alert level '" + upper + "'");
  }
}
