package org.kapacitor.front.http.internal.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query. Immutable. */
public final class Query {
  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Reads a query; parts that are malformed or have a semicolon are ignored. */
  public static Query parse(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      if (part.isEmpty() || part.indexOf(';') >= 0) {
        continue;
      }
      int equals = part.indexOf('=');
      Optional<String> name = UrlText.decodeQuery(equals < 0 ? part : part.substring(0, equals));
      Optional<String> value = UrlText.decodeQuery(equals < 0 ? "" : part.substring(equals + 1));
      if (name.isPresent() && value.isPresent()) {
        values.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
      }
    }
    return new Query(values);
  }

  /** The first value of a parameter; the empty string if it is not there. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** All values of a parameter. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The names of all parameters. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }
}
