package org.kapacitor.config.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Option;

/**
 * Writes sections as TOML, each key below its documentation (config.md A3). What has no value is
 * commented out.
 */
public final class SampleText {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  /**
   * Adds a section.
   *
   * @param elements one table, or those of a list; a list without any becomes a commented sample
   */
  public SampleText add(SectionSpec spec, List<Map<String, Object>> elements) {
    if (spec.name().isEmpty()) {
      body("", "", spec.keys(), elements.get(0));
      return this;
    }
    for (Map<String, Object> values : elements) {
      text.append('\n');
      header("", spec.name(), spec.list());
      body(STEP, spec.name(), spec.keys(), values);
    }
    if (elements.isEmpty()) {
      SampleText sample = new SampleText().add(spec, List.of(Initial.values(spec.keys(), true)));
      text.append('\n');
      sample.text.toString().strip().lines().forEach(line -> text.append("# ").append(line + '\n'));
    }
    return this;
  }

  private void header(String indent, String path, boolean list) {
    String brackets = list ? "[[" + path + "]]" : '[' + path + ']';
    text.append(indent).append(brackets).append('\n');
  }

  private void body(String indent, String path, List<KeySpec> keys, Map<String, Object> values) {
    List<KeySpec> tables = new ArrayList<>();
    for (KeySpec key : keys) {
      if (key.shape() == Option.Shape.MAP || key.type() == ValueType.TABLE) {
        tables.add(key);
      } else {
        doc(indent, key);
        scalar(indent, key, values.get(key.key()));
      }
    }
    for (KeySpec key : tables) {
      doc(indent, key);
      String inner = path.isEmpty() ? key.key() : path + '.' + key.key();
      table(indent, inner, key, values.get(key.key()));
    }
  }

  private void doc(String indent, KeySpec key) {
    text.append(indent).append("# ").append(key.doc()).append('\n');
  }

  private void scalar(String indent, KeySpec key, Object value) {
    boolean none = value == null || value.equals(List.of());
    text.append(indent).append(none ? "# " : "");
    assign(key.key(), value == null ? Initial.zero(key) : value);
  }

  private void assign(String name, Object value) {
    TomlValue.append(text.append(TomlValue.name(name)).append(" = "), value).append('\n');
  }

  private void table(String indent, String path, KeySpec key, Object value) {
    switch (key.shape()) {
      case LIST -> {
        for (Object element : (List<?>) value) {
          header(indent, path, true);
          body(indent + STEP, path, key.nested(), table(element));
        }
      }
      case MAP -> {
        header(indent + (table(value).isEmpty() ? "# " : ""), path, false);
        table(value).forEach((name, one) -> entry(indent + STEP, path, key, Map.entry(name, one)));
      }
      case SINGLE, OPTIONAL -> {
        header(indent + (value == null ? "# " : ""), path, false);
        if (value != null) {
          body(indent + STEP, path, key.nested(), table(value));
        }
      }
    }
  }

  private void entry(String indent, String path, KeySpec key, Map.Entry<String, Object> entry) {
    if (key.type() == ValueType.TABLE) {
      String inner = path + '.' + TomlValue.name(entry.getKey());
      header(indent, inner, false);
      body(indent + STEP, inner, key.nested(), table(entry.getValue()));
    } else {
      text.append(indent);
      assign(entry.getKey(), entry.getValue());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object value) {
    return (Map<String, Object>) value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
