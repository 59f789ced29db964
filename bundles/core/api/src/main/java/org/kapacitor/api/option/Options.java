package org.kapacitor.api.option;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.text.Durations;

/**
 * The options a record declares, and how to make the record from values. Immutable; making one
 * reads the record's annotations, so keep it.
 */
public final class Options {
  private final Class<? extends Record> record;
  private final List<Option> all;

  private Options(Class<? extends Record> record, List<Option> all) {
    this.record = record;
    this.all = all;
  }

  /**
   * Reads the annotations of a record.
   *
   * @throws IllegalArgumentException if a component has no annotation or a type that options cannot
   *     have
   */
  public static Options of(Class<? extends Record> record) {
    List<Option> all = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      all.add(option(record, component));
    }
    return new Options(record, List.copyOf(all));
  }

  /**
   * The options record of a plug-in: the type argument of the interface it implements.
   *
   * @param index which type argument
   */
  public static Options of(Object plugin, Class<?> plugType, int index) {
    return of(plugin.getClass(), plugType, index);
  }

  /** As {@link #of(Object, Class, int)}, of the class of a plug-in. */
  public static Options of(Class<?> plugin, Class<?> plugType, int index) {
    Type argument = argument(plugin, Map.of(), plugType, index);
    if (argument instanceof Class<?> type && type.isRecord()) {
      return of(type.asSubclass(Record.class));
    }
    throw new IllegalArgumentException(
        plugin.getName()
            + " must implement "
            + plugType.getSimpleName()
            + " with a record as its type argument");
  }

  /** The type argument of an interface, looked up through all supertypes; null if there is none. */
  private static Type argument(
      Class<?> type, Map<TypeVariable<?>, Type> known, Class<?> plugType, int index) {
    if (type == null) {
      return null;
    }
    for (Type implemented : type.getGenericInterfaces()) {
      if (implemented instanceof ParameterizedType generic && generic.getRawType() == plugType) {
        Type argument = generic.getActualTypeArguments()[index];
        return known.getOrDefault(argument, argument);
      }
      if (implemented instanceof Class<?> plain) {
        Type argument = argument(plain, Map.of(), plugType, index);
        if (argument != null) {
          return argument;
        }
      }
    }
    Map<TypeVariable<?>, Type> ofSuper = new HashMap<>();
    if (type.getGenericSuperclass() instanceof ParameterizedType generic) {
      TypeVariable<?>[] variables = type.getSuperclass().getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        Type argument = generic.getActualTypeArguments()[i];
        ofSuper.put(variables[i], known.getOrDefault(argument, argument));
      }
    }
    return argument(type.getSuperclass(), ofSuper, plugType, index);
  }

  /** The record. */
  public Class<? extends Record> record() {
    return record;
  }

  /** All options in the order of the components. */
  public List<Option> all() {
    return all;
  }

  /** The positional arguments, in order. */
  public List<Option> args() {
    return all.stream().filter(option -> option.kind() == Option.Kind.ARG).toList();
  }

  /** The option that scripts call {@code name}; the case of the first letter does not matter. */
  public Optional<Option> named(String name) {
    String other = lowerFirst(name);
    return all.stream().filter(option -> lowerFirst(option.name()).equals(other)).findFirst();
  }

  /**
   * Makes the record.
   *
   * @param values by component name, of the types that {@link Option#type} says; integers as Long;
   *     what is absent gets its default
   * @throws OptionException if a number is outside its range or a string is not one of those
   *     allowed
   */
  public Record build(Map<String, ?> values) {
    Object[] arguments = new Object[all.size()];
    for (int i = 0; i < arguments.length; i++) {
      Option option = all.get(i);
      Object value = values.get(option.name());
      arguments[i] = shaped(option, value == null ? defaultOf(option) : value);
    }
    try {
      Constructor<? extends Record> constructor = record.getDeclaredConstructor(componentTypes());
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot make " + record.getName(), e);
    }
  }

  private Class<?>[] componentTypes() {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    return types;
  }

  private static Object shaped(Option option, Object value) {
    return switch (option.shape()) {
      case SINGLE -> checked(option, value);
      case OPTIONAL -> value instanceof Optional ? value : Optional.of(checked(option, value));
      case LIST -> ((List<?>) value).stream().map(item -> checked(option, item)).toList();
      case MAP -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> copy.put(k, checked(option, v)));
        yield Collections.unmodifiableMap(copy);
      }
    };
  }

  private static Object checked(Option option, Object value) {
    if (value instanceof Number number) {
      double asDouble = number.doubleValue();
      if (asDouble < option.min() || asDouble > option.max()) {
        throw new OptionException(option.name() + " must be " + range(option) + ", got " + value);
      }
      return option.type() == int.class ? (Object) Math.toIntExact(number.longValue()) : value;
    }
    if (value instanceof String text
        && !option.oneOf().isEmpty()
        && !option.oneOf().contains(text)) {
      throw new OptionException(
          option.name()
              + " must be one of "
              + String.join(", ", option.oneOf())
              + ", got \""
              + text
              + '"');
    }
    return value;
  }

  private static String range(Option option) {
    String min = whole(option.min());
    String max = whole(option.max());
    if (option.max() == Double.POSITIVE_INFINITY) {
      return ">= " + min;
    }
    return option.min() == Double.NEGATIVE_INFINITY ? "<= " + max : "in [" + min + ", " + max + "]";
  }

  private static String whole(double limit) {
    return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
  }

  /** The value of an option that is not given, in the form that {@link #build} takes or makes. */
  public static Object defaultOf(Option option) {
    return switch (option.shape()) {
      case OPTIONAL ->
          option
              .defaultText()
              .map(text -> Optional.of(parse(option, text)))
              .orElse(Optional.empty());
      case LIST ->
          option
              .defaultText()
              .map(
                  text ->
                      List.of(text.split(",")).stream().map(item -> parse(option, item)).toList())
              .orElse(List.of());
      case MAP -> Map.of();
      case SINGLE ->
          option.defaultText().map(text -> parse(option, text)).orElseGet(() -> zero(option));
    };
  }

  /** Reads the text of a default or of an environment variable. */
  static Object parse(Option option, String text) {
    Class<?> type = option.type();
    if (type == String.class || type == Object.class) {
      return text;
    }
    if (type == long.class || type == int.class) {
      return Long.decode(text);
    }
    if (type == double.class) {
      return Double.valueOf(text);
    }
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (type == Duration.class) {
      return Duration.ofNanos(Durations.parseInflux(text).orElseThrow());
    }
    if (type == Regex.class) {
      return new Regex(text);
    }
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (constant.toString().equalsIgnoreCase(text)) {
          return constant;
        }
      }
    }
    throw new IllegalArgumentException("no default possible for " + option.name() + ": " + text);
  }

  private static Object zero(Option option) {
    Class<?> type = option.type();
    if (type == String.class || type == Object.class) {
      return "";
    }
    if (type == long.class || type == int.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0.0;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == Duration.class) {
      return Duration.ZERO;
    }
    if (type == Regex.class) {
      return new Regex("");
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (option.nested().isPresent()) {
      return option.nested().get().build(Map.of());
    }
    throw new OptionException(option.name() + " must be given");
  }

  private static Option option(Class<?> record, RecordComponent component) {
    Type generic = component.getGenericType();
    Class<?> raw = component.getType();
    Option.Shape shape = Option.Shape.SINGLE;
    Class<?> element = raw;
    if (raw == Optional.class || raw == List.class || raw == Map.class) {
      Type[] arguments = ((ParameterizedType) generic).getActualTypeArguments();
      shape =
          raw == Optional.class
              ? Option.Shape.OPTIONAL
              : raw == List.class ? Option.Shape.LIST : Option.Shape.MAP;
      element = rawClass(arguments[arguments.length - 1]);
    }
    Class<?> type = unboxed(element);
    Range range = component.getAnnotation(Range.class);
    OneOf oneOf = component.getAnnotation(OneOf.class);
    Types types = component.getAnnotation(Types.class);
    Default defaultValue = component.getAnnotation(Default.class);
    Key key = component.getAnnotation(Key.class);
    boolean handlers = component.isAnnotationPresent(Handlers.class);
    return new Option(
        component.getName(),
        key == null ? dashed(component.getName()) : key.value(),
        kind(record, component),
        shape,
        type,
        type.isRecord() && !handlers && !isValue(type)
            ? Optional.of(of(type.asSubclass(Record.class)))
            : Optional.empty(),
        doc(component),
        Optional.ofNullable(defaultValue).map(Default::value),
        range == null ? Double.NEGATIVE_INFINITY : range.min(),
        range == null ? Double.POSITIVE_INFINITY : range.max(),
        oneOf == null ? List.of() : List.of(oneOf.value()),
        types == null ? List.of() : List.of(types.value()),
        types == null ? "" : types.otherwise(),
        component.isAnnotationPresent(Secret.class),
        component.isAnnotationPresent(Repeat.class));
  }

  private static boolean isValue(Class<?> type) {
    return type.getPackage() == Regex.class.getPackage();
  }

  private static Option.Kind kind(Class<?> record, RecordComponent component) {
    if (component.isAnnotationPresent(Arg.class)) {
      return Option.Kind.ARG;
    }
    if (component.isAnnotationPresent(Property.class)) {
      return Option.Kind.PROPERTY;
    }
    if (component.isAnnotationPresent(Flag.class)) {
      return Option.Kind.FLAG;
    }
    if (component.isAnnotationPresent(Doc.class)) {
      return Option.Kind.FILE;
    }
    if (component.isAnnotationPresent(Handlers.class)) {
      return Option.Kind.HANDLERS;
    }
    throw new IllegalArgumentException(
        record.getName()
            + "."
            + component.getName()
            + " needs one of the annotations @Arg, @Property, @Flag, @Doc");
  }

  private static String doc(RecordComponent component) {
    if (component.isAnnotationPresent(Arg.class)) {
      return component.getAnnotation(Arg.class).value();
    }
    if (component.isAnnotationPresent(Property.class)) {
      return component.getAnnotation(Property.class).value();
    }
    if (component.isAnnotationPresent(Flag.class)) {
      return component.getAnnotation(Flag.class).value();
    }
    return component.isAnnotationPresent(Doc.class)
        ? component.getAnnotation(Doc.class).value()
        : "";
  }

  private static Class<?> rawClass(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Class<?> unboxed(Class<?> type) {
    if (type == Long.class) {
      return long.class;
    }
    if (type == Integer.class) {
      return int.class;
    }
    if (type == Double.class) {
      return double.class;
    }
    return type == Boolean.class ? boolean.class : type;
  }

  private static String dashed(String name) {
    StringBuilder dashed = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (Character.isUpperCase(c)) {
        dashed.append('-');
      }
      dashed.append(Character.toLowerCase(c));
    }
    return dashed.toString();
  }

  private static String lowerFirst(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
