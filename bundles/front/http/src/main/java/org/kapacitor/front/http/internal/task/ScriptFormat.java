package org.kapacitor.front.http.internal.task;

import java.util.List;
import org.kapacitor.front.http.internal.route.ApiException;
import org.kapacitor.front.http.internal.route.Operation;
import org.kapacitor.front.http.internal.route.Query;
import org.kapacitor.front.http.internal.text.GoText;

/** The parameter that says how scripts are shown. */
final class ScriptFormat {
  private static final String NAME = "script-format";

  private ScriptFormat() {}

  /** An operation with the parameter. */
  static Operation query(Operation operation) {
    return operation.query(NAME, "formatted (default) or raw.");
  }

  /** Whether a query wants scripts in the standard layout. */
  static boolean formatted(Query query) throws ApiException {
    String format = query.first(NAME);
    if (!List.of("", "formatted", "raw").contains(format)) {
      throw ApiException.invalid("invalid script-format parameter " + GoText.quote(format));
    }
    return !format.equals("raw");
  }
}
