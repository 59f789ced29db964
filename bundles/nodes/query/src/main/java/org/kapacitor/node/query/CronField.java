package org.kapacitor.node.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kapacitor.api.node.NodeException;

/**
 * A field of a cron expression.
 *
 * @param values that it names
 * @param all whether it names all there are by a star or a question mark
 * @param others what it says besides, in lower case
 */
record CronField(BitSet values, boolean all, List<String> others) {
  private static final Pattern ENTRY =
      Pattern.compile("(?:\\*|([a-z0-9]+)(?:-([a-z0-9]+))?)(?:/([0-9]+))?");

  /** What a field can be. */
  enum Kind {
    SECOND("second", 0, 59, List.of()),
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY("day-of-month", 1, 31, List.of()),
    MONTH(
        "month",
        1,
        12,
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december")),
    WEEKDAY(
        "day-of-week",
        0,
        6,
        List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")),
    YEAR("year", 1970, 2099, List.of());

    private final String text;
    private final int min;
    private final int max;
    private final List<String> names;

    Kind(String text, int min, int max, List<String> names) {
      this.text = text;
      this.min = min;
      this.max = max;
      this.names = names;
    }

    /** The value of a number or name; empty if it is none. */
    OptionalInt value(String word) {
      for (int i = 0; i < names.size(); i++) {
        if (word.equals(names.get(i)) || word.equals(names.get(i).substring(0, 3))) {
          return OptionalInt.of(min + i);
        }
      }
      if (!word.matches("[0-9]{1,4}")) {
        return OptionalInt.empty();
      }
      int number = Integer.parseInt(word);
      if (this == WEEKDAY && number == 7) {
        return OptionalInt.of(0);
      }
      return number < min || number > max ? OptionalInt.empty() : OptionalInt.of(number);
    }

    NodeException error(String entry) {
      return new NodeException("syntax error in " + text + " field: '" + entry + "'");
    }
  }

  /** Every value of a kind. */
  static CronField every(Kind kind) {
    CronField field = new CronField(new BitSet(), true, List.of());
    field.values.set(kind.min, kind.max + 1);
    return field;
  }

  /** One value. */
  static CronField of(int value) {
    CronField field = new CronField(new BitSet(), false, List.of());
    field.values.set(value);
    return field;
  }

  /**
   * Reads a field.
   *
   * @param others whether it may say something besides values
   */
  static CronField parse(Kind kind, String text, boolean others) {
    BitSet values = new BitSet();
    List<String> unknown = new ArrayList<>();
    List<String> entries = Stream.of(text.split(",")).filter(entry -> !entry.isEmpty()).toList();
    if (entries.isEmpty()) {
      throw new NodeException(kind.text + " field: missing directive");
    }
    boolean all = false;
    for (String entry : entries) {
      String normal = entry.toLowerCase(Locale.ROOT);
      Optional<IntStream> named = values(kind, normal);
      if (named.isPresent()) {
        named.get().forEach(values::set);
      } else if (others) {
        unknown.add(normal);
      } else {
        throw kind.error(entry);
      }
      all |= normal.equals("*") || normal.equals("?");
    }
    if (values.isEmpty() && unknown.isEmpty()) {
      throw kind.error(text);
    }
    return new CronField(values, all, unknown);
  }

  private static Optional<IntStream> values(Kind kind, String entry) {
    Matcher matcher = ENTRY.matcher(entry.equals("?") ? "*" : entry);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalInt first =
        matcher.group(1) == null ? OptionalInt.of(kind.min) : kind.value(matcher.group(1));
    OptionalInt last = OptionalInt.of(kind.max);
    if (matcher.group(2) != null) {
      last = kind.value(matcher.group(2));
    } else if (matcher.group(1) != null && matcher.group(3) == null) {
      last = first;
    }
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    int step = matcher.group(3) == null ? 1 : step(kind, matcher.group(3), entry);
    return Optional.of(
        IntStream.iterate(first.getAsInt(), from(last.getAsInt()), value -> value + step));
  }

  private static java.util.function.IntPredicate from(int last) {
    return value -> value <= last;
  }

  private static int step(Kind kind, String digits, String entry) {
    int step = digits.length() > 4 ? 0 : Integer.parseInt(digits);
    if (step < 1 || step > kind.max) {
      throw new NodeException("invalid interval " + entry);
    }
    return step;
  }

  /** Texts that stand for whole expressions. */
  static final Map<String, String> SHORT =
      Map.of(
          "@yearly", "0 0 0 1 1 * *",
          "@annually", "0 0 0 1 1 * *",
          "@monthly", "0 0 0 1 * * *",
          "@weekly", "0 0 0 * * 0 *",
          "@daily", "0 0 0 * * * *",
          "@hourly", "0 0 * * * * *");
}
