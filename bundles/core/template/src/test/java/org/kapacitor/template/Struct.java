package org.kapacitor.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.template.TemplateStruct;

/** A struct made of names and values. */
record Struct(String typeName, Map<String, Object> fields, List<String> fieldNames)
    implements TemplateStruct {

  static Struct of(String typeName, Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Struct(typeName, fields, List.copyOf(fields.keySet()));
  }

  @Override
  public Object field(String name) {
    return fields.get(name);
  }

  /** The same struct with JSON text of its own. */
  TemplateStruct withJson(String json) {
    Struct struct = this;
    return new TemplateStruct() {
      @Override
      public String typeName() {
        return struct.typeName;
      }

      @Override
      public List<String> fieldNames() {
        return struct.fieldNames;
      }

      @Override
      public Object field(String name) {
        return struct.field(name);
      }

      @Override
      public Optional<String> json() {
        return Optional.of(json);
      }
    };
  }
}
