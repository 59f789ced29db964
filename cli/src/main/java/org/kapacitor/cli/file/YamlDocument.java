package org.kapacitor.cli.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.text.Floats;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML as JSON values: the first document of a text. Only loaded for YAML files. */
final class YamlDocument {
  private YamlDocument() {}

  static JsonValue parse(String text) throws Failure {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumper = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumper),
            dumper,
            options,
            new PlainResolver());
    try {
      Iterator<Object> documents = yaml.loadAll(text).iterator();
      return documents.hasNext() ? value(documents.next()) : JsonValue.Null.NULL;
    } catch (MarkedYAMLException e) {
      throw new Failure("yaml: " + place(e) + e.getProblem());
    } catch (YAMLException e) {
      throw new Failure("yaml: " + e.getMessage());
    }
  }

  private static String place(MarkedYAMLException e) {
    return e.getProblemMark() == null ? "" : "line " + (e.getProblemMark().getLine() + 1) + ": ";
  }

  private static JsonValue value(Object yaml) throws Failure {
    if (yaml == null) {
      return JsonValue.Null.NULL;
    }
    if (yaml instanceof Map<?, ?> map) {
      return object(map);
    }
    if (yaml instanceof Iterable<?> list) {
      List<JsonValue> items = new ArrayList<>();
      for (Object item : list) {
        items.add(value(item));
      }
      return new JsonValue.Array(items);
    }
    if (yaml instanceof Boolean flag) {
      return new JsonValue.Flag(flag);
    }
    if (yaml instanceof Double number) {
      return number(number);
    }
    if (yaml instanceof Number number) {
      return new JsonValue.Number(number.toString());
    }
    return new JsonValue.Text(yaml.toString());
  }

  private static JsonValue number(double number) throws Failure {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new Failure("yaml: " + number + " has no JSON form");
    }
    return new JsonValue.Number(Floats.appendJson(new StringBuilder(), number).toString());
  }

  private static JsonObject object(Map<?, ?> map) throws Failure {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
        throw new Failure("yaml: a key must be text, a number or a boolean");
      }
      members.put(key.toString(), value(entry.getValue()));
    }
    return new JsonObject(members);
  }
}
