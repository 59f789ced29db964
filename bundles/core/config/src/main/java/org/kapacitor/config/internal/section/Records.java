package org.kapacitor.config.internal.section;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;

/** Makes records from the values of sections, and values from records. */
public final class Records {
  private Records() {}

  /**
   * Makes a record.
   *
   * @throws OptionException if the record refuses the values; the message begins with the section
   */
  public static <C extends Record> C build(
      String section, Map<String, Object> values, Class<C> type) {
    try {
      return type.cast(build(Options.of(type), values));
    } catch (OptionException e) {
      String prefix = section.isEmpty() ? "" : section + ": ";
      throw e.getMessage().startsWith(prefix) ? e : new OptionException(prefix + e.getMessage());
    }
  }

  private static Record build(Options options, Map<String, Object> values) {
    Map<String, Object> components = new LinkedHashMap<>();
    for (Option option : options.all()) {
      Object value = values.get(option.key());
      if (value != null) {
        components.put(option.name(), shaped(option, value, one -> toComponent(option, one)));
      } else if (option.shape() == Option.Shape.OPTIONAL) {
        components.put(option.name(), Optional.empty());
      }
    }
    return options.build(components);
  }

  private static Object toComponent(Option option, Object value) {
    if (option.nested().isPresent()) {
      return build(option.nested().get(), table(value));
    }
    if (option.type() == Regex.class) {
      return new Regex((String) value);
    }
    if (option.type().isEnum()) {
      for (Object constant : option.type().getEnumConstants()) {
        if (constant.toString().equalsIgnoreCase((String) value)) {
          return constant;
        }
      }
    }
    return value;
  }

  /** The values of a record, as if a file had given all of them. */
  public static Map<String, Object> values(Record record) {
    return values(Options.of(record.getClass()), record);
  }

  private static Map<String, Object> values(Options options, Record record) {
    Map<String, Object> values = new LinkedHashMap<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Option option = options.all().get(i);
      Object value = get(components[i], record);
      if (value instanceof Optional<?> optional) {
        optional.ifPresent(one -> values.put(option.key(), fromComponent(option, one)));
      } else {
        values.put(option.key(), shaped(option, value, one -> fromComponent(option, one)));
      }
    }
    return values;
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component.getName(), e);
    }
  }

  private static Object fromComponent(Option option, Object value) {
    if (option.nested().isPresent()) {
      return values(option.nested().get(), (Record) value);
    }
    if (value instanceof Regex regex) {
      return regex.pattern();
    }
    if (value instanceof Integer number) {
      return number.longValue();
    }
    return value instanceof Enum<?> ? value.toString().toLowerCase(Locale.ROOT) : value;
  }

  private static Object shaped(Option option, Object value, UnaryOperator<Object> each) {
    return switch (option.shape()) {
      case SINGLE, OPTIONAL -> each.apply(value);
      case LIST -> ((List<?>) value).stream().map(each::apply).toList();
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        table(value).forEach((key, one) -> map.put(key, each.apply(one)));
        yield map;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object value) {
    return (Map<String, Object>) value;
  }
}
