package org.kapacitor.front.http.internal.task;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.front.http.internal.json.JsonData;

/** Writes variables (tickscript.md section 6.1). */
final class VarWriter {
  private final Object star;

  /**
   * A writer.
   *
   * @param star what a star is shown as
   */
  private VarWriter(Object star) {
    this.star = star;
  }

  /** Variables of a task, in byte order of their names. */
  static SortedMap<String, Object> json(Map<String, Var> vars) {
    return new VarWriter(null).all(vars);
  }

  /** Variables as a template declares them; these show stars otherwise. */
  static SortedMap<String, Object> declared(Map<String, Var> vars) {
    return new VarWriter(Map.of("typeOf", "star")).all(vars);
  }

  private SortedMap<String, Object> all(Map<String, Var> vars) {
    return JsonData.sorted(vars, var -> json(var.type(), var.value(), var.description()));
  }

  private Object json(VarType type, Optional<Object> value, String description) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type.text());
    json.put("value", value.map(this::plain).orElse(null));
    json.put("description", description);
    return json;
  }

  private Object plain(Object value) {
    if (value instanceof Regex regex) {
      return regex.pattern();
    }
    if (value instanceof Duration duration) {
      return duration.toNanos();
    }
    if (value instanceof List<?> items) {
      return items.stream().map(this::item).toList();
    }
    return value instanceof Star ? star : value;
  }

  private Object item(Object value) {
    VarType type =
        VarType.of(value)
            .orElseThrow(() -> new IllegalArgumentException("not the value of a var: " + value));
    return json(type, Optional.of(value), "");
  }
}
