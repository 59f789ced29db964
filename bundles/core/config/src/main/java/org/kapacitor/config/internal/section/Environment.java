package org.kapacitor.config.internal.section;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.OptionException;

/**
 * Values from environment variables: {@code KAPACITOR_} and the keys of the path, in upper case,
 * joined by underscores (config.md A2). Immutable.
 */
public final class Environment {
  private static final String ROOT = "KAPACITOR";

  private final Map<String, String> variables;

  /** The environment of a process. */
  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The prefix of a section's variables. */
  static String prefix(String section) {
    return section.isEmpty() ? ROOT : join(ROOT, section);
  }

  private static String join(String prefix, String key) {
    return prefix + '_' + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Whether a variable that begins with a prefix and an underscore has a value. */
  boolean mentions(String prefix) {
    return variables.entrySet().stream()
        .anyMatch(entry -> entry.getKey().startsWith(prefix + '_') && !entry.getValue().isEmpty());
  }

  /**
   * Changes the values of a table whose variables begin with a prefix.
   *
   * @throws OptionException with the original's text, such as {@code apply env config: failed to
   *     apply KAPACITOR_SMTP_PORT to Port using type int and value 'x'}
   */
  void apply(String prefix, List<KeySpec> specs, Map<String, Object> values) {
    for (KeySpec spec : specs) {
      String name = join(prefix, spec.key());
      switch (spec.shape()) {
        case SINGLE, OPTIONAL -> applyOne(name, spec, values);
        case LIST -> applyList(name, spec, list(values.get(spec.key())));
        case MAP -> applyMap(name, spec, table(values.get(spec.key())));
      }
    }
  }

  private void applyOne(String name, KeySpec spec, Map<String, Object> values) {
    if (spec.type() != ValueType.TABLE) {
      value(name, spec).ifPresent(value -> values.put(spec.key(), value));
    } else if (values.containsKey(spec.key())) {
      apply(name, spec.nested(), table(values.get(spec.key())));
    }
  }

  /** Only elements that are there can be changed. */
  private void applyList(String name, KeySpec spec, List<Object> list) {
    for (int i = 0; i < list.size(); i++) {
      String element = name + '_' + i;
      if (spec.type() == ValueType.TABLE) {
        apply(element, spec.nested(), table(list.get(i)));
      } else {
        int at = i;
        value(element, spec).ifPresent(value -> list.set(at, value));
      }
    }
  }

  /** Keys of maps keep their case; new ones are made, but not tables or lists. */
  private void applyMap(String name, KeySpec spec, Map<String, Object> map) {
    if (spec.type() == ValueType.TABLE || spec.type() == ValueType.STRINGS) {
      return;
    }
    String prefix = name + '_';
    for (String variable : variables.keySet()) {
      if (variable.startsWith(prefix)) {
        String rest = variable.substring(prefix.length());
        String key = map.containsKey(rest) ? rest : rest.replaceFirst("^_+", "");
        if (!key.isEmpty()) {
          value(variable, spec).ifPresent(value -> map.put(key, value));
        }
      }
    }
  }

  private Optional<Object> value(String name, KeySpec spec) {
    return Optional.ofNullable(variables.get(name))
        .filter(text -> !text.isEmpty())
        .map(text -> EnvironmentValue.parse(name, spec, text));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
