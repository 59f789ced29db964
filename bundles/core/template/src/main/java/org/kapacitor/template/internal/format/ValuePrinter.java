package org.kapacitor.template.internal.format;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.template.TemplateStruct;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Maps;
import org.kapacitor.template.internal.value.Methods;
import org.kapacitor.template.internal.value.TypeNames;

/** Prints values of all types in one verb. */
final class ValuePrinter {
  private final StringBuilder to;
  private final Spec spec;
  private final TextFormat texts;
  private final IntegerFormat integers;
  private final FloatFormat floats;

  /** A bad verb is being reported, which shows what values are, not what they say. */
  private boolean reporting;

  ValuePrinter(StringBuilder to, Spec spec) {
    this.to = to;
    this.spec = spec;
    this.texts = new TextFormat(to, spec);
    this.integers = new IntegerFormat(to, spec, texts);
    this.floats = new FloatFormat(to, spec);
  }

  /** Prints an argument. */
  void print(Object value, int verb) {
    if (value == null) {
      if (verb == 'v' || verb == 'T') {
        spec.pad(to, "<nil>");
      } else {
        badVerb(null, verb);
      }
    } else if (verb == 'T') {
      texts.append(TypeNames.of(value), 's');
    } else if (verb == 'p' || verb == 'w') {
      // Addresses and wrapped errors: there are none, whatever is inside the value.
      badVerb(value, verb);
    } else {
      printValue(value, verb);
    }
  }

  private void printNested(Object value, int verb) {
    if (value != null) {
      printValue(value, verb);
    } else {
      to.append(spec.goSyntax ? "interface {}(nil)" : "<nil>");
    }
  }

  private void printValue(Object value, int verb) {
    if (!reporting && printOwnText(value, verb)) {
      return;
    }
    boolean done =
        switch (Kind.of(value)) {
          case NIL -> false;
          case BOOL -> printBoolean((Boolean) value, verb);
          case INT -> integers.append(Kind.toLong(value), true, verb);
          case UINT -> integers.append(Kind.toLong(value), false, verb);
          case FLOAT -> floats.append((Double) value, verb);
          case STRING -> texts.append(value.toString(), verb);
          case MAP -> printMap(value, verb);
          case LIST -> printList((List<?>) value, verb);
          case STRUCT, POINTER -> printStruct(value, verb);
        };
    if (!done) {
      badVerb(value, verb);
    }
  }

  private boolean printOwnText(Object value, int verb) {
    if (spec.goSyntax) {
      if (Methods.of(value).containsKey("GoString")) {
        spec.pad(to, Methods.of(value).get("GoString").body().call(value, null).toString());
        return true;
      }
      return false;
    }
    if ("vsxXq".indexOf(verb) < 0) {
      return false;
    }
    Optional<String> text = Methods.string(value);
    return text.isPresent() && texts.append(text.get(), verb);
  }

  private boolean printBoolean(boolean value, int verb) {
    if (verb != 't' && verb != 'v') {
      return false;
    }
    spec.pad(to, Boolean.toString(value));
    return true;
  }

  private boolean printMap(Object map, int verb) {
    to.append(spec.goSyntax ? TypeNames.of(map) + "{" : "map[");
    String separator = "";
    for (String key : Maps.sortedKeys(map)) {
      to.append(separator);
      printValue(key, verb);
      to.append(':');
      printNested(Maps.get(map, key), verb);
      separator = separator();
    }
    to.append(spec.goSyntax ? '}' : ']');
    return true;
  }

  private boolean printList(List<?> list, int verb) {
    to.append(spec.goSyntax ? TypeNames.of(list) + "{" : "[");
    String separator = "";
    for (Object item : list) {
      to.append(separator);
      printNested(item, verb);
      separator = separator();
    }
    to.append(spec.goSyntax ? '}' : ']');
    return true;
  }

  private boolean printStruct(Object value, int verb) {
    if (!(value instanceof TemplateStruct struct)) {
      return false;
    }
    to.append(spec.goSyntax ? struct.typeName() : "").append('{');
    String separator = "";
    for (String name : struct.fieldNames()) {
      to.append(separator);
      if (spec.named || spec.goSyntax) {
        to.append(name).append(':');
      }
      printNested(struct.field(name), verb);
      separator = separator();
    }
    to.append('}');
    return true;
  }

  private String separator() {
    return spec.goSyntax ? ", " : " ";
  }

  private void badVerb(Object value, int verb) {
    to.append("%!").appendCodePoint(verb).append('(');
    if (value == null) {
      to.append("<nil>");
    } else {
      to.append(TypeNames.of(value)).append('=');
      Kind kind = Kind.of(value);
      reporting = kind != Kind.STRUCT && kind != Kind.POINTER;
      printValue(value, 'v');
      reporting = false;
    }
    to.append(')');
  }
}
