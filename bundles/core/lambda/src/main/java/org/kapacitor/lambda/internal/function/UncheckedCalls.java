package org.kapacitor.lambda.internal.function;

import java.util.List;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * What built-in functions make of arguments that no signature allows. The original gets there where
 * it calls a function without having looked at the types, as in {@code !strHasPrefix("x", 'a')}
 * with a missing {@code x}; its functions then check for themselves, each in its own words.
 */
public final class UncheckedCalls {
  private static final List<String> COUNTS = List.of("zero", "one", "two", "three", "four");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  /** What comes of a call. */
  public sealed interface Outcome {}

  /** The call fails. */
  public record Error(String message) implements Outcome {}

  /** There is a value of a kind; if that is a boolean it is true. */
  public record Value(Kind kind) implements Outcome {}

  /** The call does what one with these parameters would do. */
  public record Like(List<Kind> parameters) implements Outcome {}

  private UncheckedCalls() {}

  /** What comes of calling a built-in function with arguments that fit none of its overloads. */
  public static Outcome outcome(FunctionGroup group, List<Kind> kinds) {
    String name = group.name();
    return switch (name) {
      case "bool" -> conversion(name, kinds, "boolean");
      case "int" ->
          kinds.equals(List.of(Kind.DURATION))
              ? new Value(Kind.INT)
              : conversion(name, kinds, "integer");
      case "float", "string", "humanBytes" -> conversion(name, kinds, name);
      case "unixNano", "minute", "hour", "weekday", "day", "month", "year" ->
          conversion(name, kinds, "time.Time");
      case "duration" -> duration(kinds);
      case "if" -> choice(kinds);
      case "isPresent" -> kinds.size() == 1 ? new Value(Kind.BOOL) : count("isMissing", 1);
      case "count" -> new Like(List.of());
      case "rand" ->
          new Error(kinds.size() > 1 ? "rand expects zero or one argument" : "value is not an int");
      case "sigma", "spread" ->
          kinds.size() == 1 ? new Error("value is not a float") : count(name, 1);
      default -> single(name, group.overloads().get(0).parameters(), kinds);
    };
  }

  private static Error count(String function, int count) {
    String plural = count > 1 ? " arguments" : " argument";
    return new Error(function + " expects exactly " + COUNTS.get(count) + plural);
  }

  private static Error conversion(String function, List<Kind> kinds, String to) {
    return kinds.size() == 1
        ? new Error("cannot convert " + kinds.get(0).goName() + " to " + to)
        : count(function, 1);
  }

  private static Outcome duration(List<Kind> kinds) {
    if (kinds.isEmpty() || kinds.size() > 2) {
      return new Error(
          "duration expects one or two arguments duration(value, unit) where unit is optional"
              + " depending on the type of value.");
    }
    return switch (kinds.get(0)) {
      case DURATION -> new Value(Kind.DURATION);
      case STRING -> new Like(List.of(Kind.STRING, Kind.DURATION));
      case INT, FLOAT ->
          new Error(
              kinds.size() == 1
                  ? "duration expects unit argument for int and float values"
                  : "invalid duration unit type: " + kinds.get(1).goName());
      default -> new Error("cannot convert " + kinds.get(0).goName() + " to duration");
    };
  }

  private static Outcome choice(List<Kind> kinds) {
    if (kinds.size() != 3) {
      return count("if", 3);
    }
    if (kinds.get(0) != Kind.BOOL) {
      return new Error(
          "first argument to if must be a condition with type of bool - got "
              + kinds.get(0).goName());
    }
    if (kinds.get(1) == kinds.get(2)) {
      return new Value(kinds.get(1));
    }
    return new Error(
        "Different return types are not supported - second argument is "
            + kinds.get(1).goName()
            + " and third argument is "
            + kinds.get(2).goName());
  }

  /** A function that has one overload. */
  private static Error single(String function, List<Kind> wanted, List<Kind> kinds) {
    if (kinds.size() != wanted.size()) {
      return count(function, function.equals("pow10") ? 2 : wanted.size());
    }
    int wrong = 0;
    while (kinds.get(wrong) == wanted.get(wrong)) {
      wrong++;
    }
    String actual = kinds.get(wrong).goName();
    String ordinal = ORDINALS.get(wrong);
    Kind kind = wanted.get(wrong);
    if (function.startsWith("str") || function.equals("regexReplace")) {
      String text = "cannot pass %s as %s arg to %s, must be %s";
      return new Error(text.formatted(actual, ordinal, function, kind));
    }
    String place = wanted.size() == 2 && wanted.get(0) == Kind.INT ? " as " + ordinal + " arg" : "";
    String text = "cannot pass %s to %s%s, must be %s";
    return new Error(text.formatted(actual, function, place, kind.goName()));
  }
}
