package org.kapacitor.compiler.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.tickscript.Term;

/** The names a script knows, each bound once. */
final class Scope {
  private final Map<String, Object> values = new LinkedHashMap<>();

  void set(String name, Object value) {
    values.put(name, value);
  }

  Optional<Object> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of what may be a bare name. */
  Object resolve(Object value) {
    return value instanceof Term.Identifier name ? get(name.name()) : value;
  }

  /** The value of a name. */
  Object get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new CompileException(
                    "name \""
                        + name
                        + "\" is undefined. Names in scope: "
                        + String.join(",", values.keySet())));
  }
}
