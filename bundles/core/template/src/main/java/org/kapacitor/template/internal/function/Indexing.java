package org.kapacitor.template.internal.function;

import java.util.List;
import org.kapacitor.template.internal.text.Utf8;
import org.kapacitor.template.internal.value.CallException;
import org.kapacitor.template.internal.value.Kind;
import org.kapacitor.template.internal.value.Maps;
import org.kapacitor.template.internal.value.TypeNames;

/**
 * The functions {@code index}, {@code slice} and {@code len}. Strings count bytes.
 *
 * <p>Reference: tickscript.md section 9.3.
 */
final class Indexing {
  private Indexing() {}

  static Object index(Object[] arguments) {
    Object item = arguments[0];
    if (item == null) {
      throw new CallException("index of untyped nil");
    }
    for (int i = 1; i < arguments.length; i++) {
      item = index(item, arguments[i]);
    }
    return item;
  }

  private static Object index(Object item, Object key) {
    if (item == null) {
      throw new CallException("index of nil pointer");
    }
    return switch (Kind.of(item)) {
      case MAP -> Maps.get(item, requireKey(key));
      case LIST -> {
        List<?> list = (List<?>) item;
        int at = position(key, list.size());
        if (at == list.size()) {
          throw new CallException("reflect: slice index out of range");
        }
        yield list.get(at);
      }
      case STRING -> {
        byte[] bytes = Utf8.bytes(item.toString());
        int at = position(key, bytes.length);
        if (at == bytes.length) {
          throw new CallException("reflect: string index out of range");
        }
        yield bytes[at];
      }
      default -> throw new CallException("can't index item of type " + TypeNames.of(item));
    };
  }

  private static String requireKey(Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new CallException(
        key == null
            ? "value is nil; should be of type string"
            : "value has type " + TypeNames.of(key) + "; should be string");
  }

  private static int position(Object index, int max) {
    if (index == null) {
      throw new CallException("cannot index slice/array with nil");
    }
    Kind kind = Kind.of(index);
    if (kind != Kind.INT && kind != Kind.UINT) {
      throw new CallException("cannot index slice/array with type " + TypeNames.of(index));
    }
    long value = Kind.toLong(index);
    if (value < 0 || value > max) {
      throw new CallException("index out of range: " + value);
    }
    return (int) value;
  }

  static Object slice(Object[] arguments) {
    Object item = arguments[0];
    if (item == null) {
      throw new CallException("slice of untyped nil");
    }
    int indexes = arguments.length - 1;
    if (indexes > 3) {
      throw new CallException("too many slice indexes: " + indexes);
    }
    if (item instanceof List<?> list) {
      int[] bounds = bounds(arguments, list.size());
      return list.subList(bounds[0], bounds[1]);
    }
    if (Kind.of(item) != Kind.STRING) {
      throw new CallException("can't slice item of type " + TypeNames.of(item));
    }
    if (indexes == 3) {
      throw new CallException("cannot 3-index slice a string");
    }
    byte[] bytes = Utf8.bytes(item.toString());
    int[] bounds = bounds(arguments, bytes.length);
    return Utf8.text(bytes, bounds[0], bounds[1]);
  }

  private static int[] bounds(Object[] arguments, int length) {
    int[] bounds = {0, length, length};
    for (int i = 1; i < arguments.length; i++) {
      bounds[i - 1] = position(arguments[i], length);
    }
    for (int i = 0; i < 2; i++) {
      if (bounds[i] > bounds[i + 1]) {
        throw new CallException("invalid slice index: " + bounds[i] + " > " + bounds[i + 1]);
      }
    }
    return bounds;
  }

  static Object length(Object item) {
    if (item == null) {
      throw new CallException("reflect: call of reflect.Value.Type on zero Value");
    }
    return switch (Kind.of(item)) {
      case STRING -> Utf8.length(item.toString());
      case MAP -> Maps.size(item);
      case LIST -> ((List<?>) item).size();
      default -> throw new CallException("len of type " + TypeNames.of(item).replace("*", ""));
    };
  }
}
