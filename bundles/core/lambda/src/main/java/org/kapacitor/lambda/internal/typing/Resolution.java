package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Tags;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.typing.Resolved.Origin;

/**
 * What all references of an expression stand for; points of one resolution share a kernel.
 *
 * @param names references by name, in order of their first occurrence
 */
public record Resolution(Map<String, Resolved> names) {

  /**
   * Looks names up in the order of tickscript.md section 4.2.
   *
   * @param results layout of the results of earlier expressions
   */
  public static Resolution of(
      Iterable<String> references, Layout layout, Tags tags, Layout results) {
    Map<String, Resolved> names = new LinkedHashMap<>();
    for (String name : references) {
      names.put(name, resolve(name, layout, tags, results));
    }
    return new Resolution(names);
  }

  /** No name stands for anything. */
  public static Resolution undefined(Iterable<String> references) {
    Map<String, Resolved> names = new LinkedHashMap<>();
    references.forEach(name -> names.put(name, new Resolved(Origin.UNDEFINED, Kind.INVALID, -1)));
    return new Resolution(names);
  }

  private static Resolved resolve(String name, Layout layout, Tags tags, Layout results) {
    if (name.equals("time")) {
      return new Resolved(Origin.TIME, Kind.TIME, -1);
    }
    int field = layout.indexOf(name);
    int tag = tags.indexOf(name);
    if (field >= 0 && tag >= 0) {
      return new Resolved(Origin.CLASH, Kind.INVALID, -1);
    }
    if (field >= 0) {
      return new Resolved(Origin.FIELD, Kind.of(layout.type(field)), field);
    }
    if (tag >= 0) {
      return new Resolved(Origin.TAG, Kind.STRING, tag);
    }
    int result = results.indexOf(name);
    return result >= 0
        ? new Resolved(Origin.RESULT, Kind.of(results.type(result)), result)
        : new Resolved(Origin.NOWHERE, Kind.MISSING, -1);
  }

  Resolved get(String name) {
    return names.get(name);
  }

  /** The error of a point that has a field and a tag of one name; empty if there are none. */
  Optional<String> clash() {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().origin() == Origin.CLASH)
        .map(entry -> "cannot have field and tags with same name \"" + entry.getKey() + '"')
        .findFirst();
  }

  /** Names in scope as errors list them: each in quotes. */
  String inScope(Collection<String> without) {
    List<String> left = new ArrayList<>();
    names.keySet().forEach(name -> left.add('"' + name + '"'));
    without.forEach(left::remove);
    return String.join(", ", left);
  }
}
