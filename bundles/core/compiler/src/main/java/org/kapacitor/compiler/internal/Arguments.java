package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;

/** Puts the arguments of calls into the options they set, or says why they do not fit. */
final class Arguments {
  private static final Map<Class<?>, Class<?>> UNBOXED =
      Map.of(Long.class, long.class, Double.class, double.class, Boolean.class, boolean.class);

  private Arguments() {}

  /** Binds positional arguments; what a script leaves out at the end must have a default. */
  static Map<String, Object> positional(List<Option> parameters, List<Object> arguments) {
    checkCount(parameters, arguments.size());
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      Option parameter = parameters.get(i);
      if (parameter.shape() == Option.Shape.LIST) {
        List<Object> rest = arguments.subList(Math.min(i, arguments.size()), arguments.size());
        values.put(parameter.name(), variadic(parameter, rest));
      } else if (i < arguments.size()) {
        values.put(parameter.name(), single(parameter, arguments.get(i), required(parameter)));
      }
    }
    return values;
  }

  private static void checkCount(List<Option> parameters, int count) {
    if (count < parameters.stream().filter(Arguments::required).count()) {
      throw tooFew();
    }
    boolean list = parameters.stream().anyMatch(last -> last.shape() == Option.Shape.LIST);
    if (!list && count > parameters.size()) {
      throw tooMany();
    }
  }

  private static boolean required(Option parameter) {
    return parameter.shape() == Option.Shape.SINGLE && parameter.defaultText().isEmpty();
  }

  private static Object single(Option option, Object argument, boolean required) {
    if (!fits(option, argument)) {
      throw mismatch(argument, GoTypes.of(option.type()), required);
    }
    return checked(option, argument);
  }

  private static List<Object> variadic(Option option, List<Object> arguments) {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(single(option, argument, false));
    }
    return values;
  }

  /** Whether an option takes a value. */
  private static boolean fits(Option option, Object value) {
    if (option.type() == Object.class) {
      return !option.types().isEmpty() || !GoTypes.inScriptOnly(value);
    }
    Class<?> given = UNBOXED.getOrDefault(value.getClass(), value.getClass());
    return option.type() == given || option.type() == int.class && given == long.class;
  }

  private static Object checked(Option option, Object argument) {
    if (!option.types().isEmpty() && !option.types().contains(argument.getClass())) {
      throw CallException.panic(option.typesError());
    }
    if (option.type() == int.class && argument instanceof Long number) {
      checkInt(option, number);
    }
    return argument;
  }

  private static void checkInt(Option option, long number) {
    if (number != (int) number) {
      throw CallException.error(
          "%s must be in [%d, %d], got %d"
              .formatted(option.name(), Integer.MIN_VALUE, Integer.MAX_VALUE, number));
    }
  }

  /**
   * Sets an option by a property.
   *
   * @param typeName of the object that has the property
   */
  static void set(
      Map<String, Object> values, Option option, String typeName, List<Object> arguments) {
    if (option.kind() == Option.Kind.FLAG) {
      positional(List.of(), arguments);
      values.put(option.name(), true);
    } else if (option.nested().isPresent()) {
      setRecord(values, option, option.nested().get(), arguments);
    } else if (option.shape() == Option.Shape.MAP) {
      putEntry(values, option, arguments);
    } else if (option.shape() == Option.Shape.LIST) {
      List<Object> given = variadic(option, arguments);
      values.merge(option.name(), given, (old, more) -> option.repeat() ? joined(old, more) : more);
    } else {
      values.put(option.name(), plain(option, typeName, arguments));
    }
  }

  private static Object plain(Option option, String typeName, List<Object> arguments) {
    if (arguments.size() != 1) {
      throw CallException.error(
          "too many arguments to set property " + capital(option.name()) + " on " + typeName);
    }
    Object argument = arguments.get(0);
    if (!fits(option, argument)) {
      throw CallException.panic(
          "reflect.Set: value of type "
              + GoTypes.of(argument)
              + " is not assignable to type "
              + GoTypes.of(option.type()));
    }
    return checked(option, argument);
  }

  private static void setRecord(
      Map<String, Object> values, Option option, Options nested, List<Object> arguments) {
    Record made = made(nested, positional(nested.all(), arguments));
    if (option.shape() == Option.Shape.LIST) {
      values.merge(option.name(), List.of(made), Arguments::joined);
    } else {
      values.put(option.name(), made);
    }
  }

  /** The record of positional arguments. */
  static Record record(Options options, List<Object> arguments) {
    return made(options, positional(options.args(), arguments));
  }

  private static Record made(Options nested, Map<String, Object> values) {
    try {
      return nested.build(values);
    } catch (OptionException e) {
      throw CallException.error(e.getMessage());
    }
  }

  private static void putEntry(Map<String, Object> values, Option option, List<Object> arguments) {
    if (arguments.size() != 2) {
      throw arguments.size() < 2 ? tooFew() : tooMany();
    }
    if (!(arguments.get(0) instanceof String key)) {
      throw mismatch(arguments.get(0), GoTypes.of(String.class), true);
    }
    Object value = single(option, arguments.get(1), true);
    Map<String, Object> entries = new LinkedHashMap<>();
    if (values.get(option.name()) instanceof Map<?, ?> before) {
      before.forEach((name, old) -> entries.put((String) name, old));
    }
    entries.put(key, value);
    values.put(option.name(), entries);
  }

  private static List<Object> joined(Object first, Object second) {
    List<Object> both = new ArrayList<>((List<?>) first);
    both.addAll((List<?>) second);
    return both;
  }

  /** A call has fewer arguments than it needs. */
  static CallException tooFew() {
    return CallException.panic("reflect: Call with too few input arguments");
  }

  private static CallException tooMany() {
    return CallException.panic("reflect: Call with too many input arguments");
  }

  /**
   * An argument has the wrong type.
   *
   * @param required whether the argument cannot be left out
   */
  static CallException mismatch(Object argument, String type, boolean required) {
    String given = GoTypes.of(argument);
    return CallException.panic(
        required
            ? "reflect: Call using " + given + " as type " + type
            : "reflect: cannot use " + given + " as type " + type + " in Call");
  }

  /** A name with a capital first letter: those that are equal then are the same to scripts. */
  static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Whether a property has one value that a script can read back. */
  static boolean readable(Option option) {
    boolean settable = option.kind() == Option.Kind.PROPERTY || option.kind() == Option.Kind.ARG;
    return settable
        && option.nested().isEmpty()
        && (option.shape() == Option.Shape.SINGLE || option.shape() == Option.Shape.OPTIONAL);
  }

  /** Whether a script can set an option by a property. */
  static boolean settable(Option option) {
    return switch (option.kind()) {
      case PROPERTY, FLAG -> true;
      // What the call sets can be set again by name if it is a single value (section 3.4).
      case ARG -> readable(option);
      case FILE, HANDLERS -> false;
    };
  }

  /** The value of a readable option; empty if it is not set and its type has nothing like that. */
  static Optional<Object> value(Map<String, Object> values, Option option) {
    Object value = values.get(option.name());
    if (value == null && !option.type().isEnum() && option.type() != Object.class) {
      try {
        value = Options.defaultOf(option);
      } catch (OptionException e) {
        return Optional.empty();
      }
    }
    if (value instanceof Optional<?> optional) {
      Optional<Object> unset = option.type() == String.class ? Optional.of("") : Optional.empty();
      return optional.<Object>map(set -> set).or(() -> unset);
    }
    return Optional.ofNullable(value);
  }
}
