package org.kapacitor.front.http.internal.write;

import java.util.Optional;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Precision;
import org.kapacitor.front.http.internal.route.UrlText;

/**
 * The query of a write (http-api.md section 2.1). Immutable.
 *
 * @param target its database is empty if none was given
 */
record WriteQuery(DbRp target, Precision precision) {

  /**
   * Reads a query; of a parameter that is given several times the first counts.
   *
   * @param defaultRetentionPolicy of points that come without one
   */
  static WriteQuery parse(String query, String defaultRetentionPolicy) {
    String database = null;
    String retentionPolicy = null;
    String precision = null;
    int start = 0;
    while (start < query.length()) {
      int end = query.indexOf('&', start);
      end = end < 0 ? query.length() : end;
      if (database == null) {
        database = value(query, "db=", start, end);
      }
      if (retentionPolicy == null) {
        retentionPolicy = value(query, "rp=", start, end);
      }
      if (precision == null) {
        precision = value(query, "precision=", start, end);
      }
      start = end + 1;
    }
    boolean noPolicy = retentionPolicy == null || retentionPolicy.isEmpty();
    return new WriteQuery(
        new DbRp(
            database == null ? "" : database, noPolicy ? defaultRetentionPolicy : retentionPolicy),
        precision == null ? Precision.NANOSECONDS : Precision.of(precision));
  }

  /** The value of a part of the query if it has the name; null otherwise. */
  private static String value(String query, String name, int start, int end) {
    if (!query.startsWith(name, start)) {
      return null;
    }
    String value = query.substring(start + name.length(), end);
    if (value.indexOf(';') >= 0) {
      return null;
    }
    Optional<String> decoded = UrlText.decodeQuery(value);
    return decoded.orElse(null);
  }
}
