package org.kapacitor.compiler.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.Options;

/** Puts the arguments of calls into the options they set, or says why they do not fit. */
final class Arguments {
  private static final String TOO_MANY = "reflect: Call with too many input arguments";
  private static final String TOO_FEW = "reflect: Call with too few input arguments";

  private Arguments() {}

  /** Binds positional arguments; what a script leaves out at the end must have a default. */
  static Map<String, Object> positional(List<Option> parameters, List<Object> arguments) {
    Map<String, Object> values = new HashMap<>();
    int at = 0;
    for (Option parameter : parameters) {
      if (parameter.shape() == Option.Shape.LIST) {
        values.put(parameter.name(), variadic(parameter, arguments.subList(at, arguments.size())));
        return values;
      }
      if (at < arguments.size()) {
        values.put(parameter.name(), single(parameter, arguments.get(at++)));
      } else if (parameter.shape() != Option.Shape.OPTIONAL && parameter.defaultText().isEmpty()) {
        throw CallException.panic(TOO_FEW);
      }
    }
    if (at < arguments.size()) {
      throw CallException.panic(TOO_MANY);
    }
    return values;
  }

  private static Object single(Option option, Object argument) {
    if (!GoTypes.fits(option.type(), argument)) {
      throw CallException.panic(
          "reflect: Call using " + GoTypes.of(argument) + " as type " + GoTypes.of(option.type()));
    }
    return restricted(option, argument);
  }

  private static List<Object> variadic(Option option, List<Object> arguments) {
    for (Object argument : arguments) {
      if (!GoTypes.fits(option.type(), argument)) {
        throw CallException.panic(
            "reflect: cannot use "
                + GoTypes.of(argument)
                + " as type "
                + GoTypes.of(option.type())
                + " in Call");
      }
    }
    return new ArrayList<>(arguments);
  }

  private static Object restricted(Option option, Object argument) {
    if (!option.types().isEmpty() && !option.types().contains(argument.getClass())) {
      throw CallException.panic(option.typesError());
    }
    return argument;
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
    if (!GoTypes.fits(option.type(), argument)) {
      throw CallException.panic(
          "reflect.Set: value of type "
              + GoTypes.of(argument)
              + " is not assignable to type "
              + GoTypes.of(option.type()));
    }
    return restricted(option, argument);
  }

  private static void setRecord(
      Map<String, Object> values, Option option, Options nested, List<Object> arguments) {
    Record made = nested.build(positional(nested.all(), arguments));
    if (option.shape() == Option.Shape.LIST) {
      values.merge(option.name(), List.of(made), Arguments::joined);
    } else {
      values.put(option.name(), made);
    }
  }

  private static void putEntry(Map<String, Object> values, Option option, List<Object> arguments) {
    if (arguments.size() != 2) {
      throw CallException.panic(arguments.size() < 2 ? TOO_FEW : TOO_MANY);
    }
    if (!(arguments.get(0) instanceof String key)) {
      throw CallException.panic(
          "reflect: Call using " + GoTypes.of(arguments.get(0)) + " as type string");
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(key, single(option, arguments.get(1)));
    values.merge(
        option.name(),
        entry,
        (old, more) -> {
          Map<String, Object> both = new LinkedHashMap<>();
          ((Map<?, ?>) old).forEach((k, v) -> both.put((String) k, v));
          both.putAll(entry);
          return both;
        });
  }

  static List<Object> joined(Object first, Object second) {
    List<Object> both = new ArrayList<>((List<?>) first);
    both.addAll((List<?>) second);
    return both;
  }

  static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
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
}
