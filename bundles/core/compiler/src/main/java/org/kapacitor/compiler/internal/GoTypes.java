package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.tickscript.Term;

/** What error messages call values and their types (tickscript.md section 3.4). */
final class GoTypes {
  private GoTypes() {}

  /** The type of a value. */
  static String of(Object value) {
    if (value instanceof ScriptObject object) {
      return object.typeName();
    }
    if (value instanceof Term.Reference) {
      return "*ast.ReferenceNode";
    }
    if (value instanceof Term.Identifier) {
      return "*ast.IdentifierNode";
    }
    if (value instanceof Deferred) {
      return "tick.unboundFunc";
    }
    return value instanceof TimeFunction ? TimeFunction.TYPE_NAME : TypeNames.of(value);
  }

  /** The type of an option's values. */
  static String of(Class<?> type) {
    return TypeNames.of(type);
  }

  /** Whether a value has a meaning within the script only, and is none that an option can have. */
  static boolean inScriptOnly(Object value) {
    return value instanceof ScriptObject
        || value instanceof Term
        || value instanceof Deferred
        || value instanceof TimeFunction;
  }

  /** Whether messages about properties of a value say that it has none of that name. */
  static boolean isPointer(Object value) {
    return value instanceof Regex
        || value instanceof Star
        || value instanceof Lambda
        || value instanceof Term.Reference;
  }

  /** A value as messages show it. */
  static String text(Object value) {
    if (value instanceof Double number) {
      return Floats.general(number);
    }
    if (value instanceof Duration duration) {
      return Durations.go(duration.toNanos());
    }
    if (value instanceof Term.Reference reference) {
      return '"' + reference.name() + '"';
    }
    if (value instanceof List<?> list) {
      return list.stream().map(GoTypes::item).collect(Collectors.joining(" ", "[", "]"));
    }
    return inScriptOnly(value) ? of(value) : String.valueOf(value);
  }

  /** Lists in lists are not opened: a few of them can hold more items than anybody could read. */
  private static String item(Object value) {
    return value instanceof List ? of(value) : text(value);
  }
}
