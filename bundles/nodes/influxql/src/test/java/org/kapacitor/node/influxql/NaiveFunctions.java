package org.kapacitor.node.influxql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapacitor.api.text.Floats;

/** The functions as nodes.md section 8.4 describes them, written for shortness, not for speed. */
final class NaiveFunctions {
  private static final Comparator<Sample> BY_VALUE = Comparator.comparingDouble(Sample::value);
  private static final Comparator<Sample> BY_TIME = Comparator.comparingLong(Sample::time);

  /** A point with a value, a time in seconds and a number that tells it from others. */
  record Sample(int number, double value, long time) {
    /** In line protocol, as an integer or a float. */
    String line(boolean ints) {
      return "z=%d v=%s %d".formatted(number, text(value, ints), time);
    }
  }

  private final boolean ints;

  NaiveFunctions(boolean ints) {
    this.ints = ints;
  }

  static String text(double value, boolean asInt) {
    if (asInt) {
      return (long) value + "i";
    }
    String text = Floats.general(value);
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  String aggregate(String function, List<Sample> samples) {
    double[] sorted = samples.stream().mapToDouble(Sample::value).sorted().toArray();
    int n = sorted.length;
    double sum = samples.stream().mapToDouble(Sample::value).reduce(0, Double::sum);
    return switch (function) {
      case "count" -> n + "i";
      case "sum" -> text(sum, ints);
      case "mean" -> text(sum / n, false);
      case "spread" -> text(sorted[n - 1] - sorted[0], ints);
      case "median" -> text((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, false);
      case "mode" -> text(mode(samples), ints);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static double mode(List<Sample> samples) {
    List<List<Sample>> runs =
        samples.stream().collect(Collectors.groupingBy(Sample::value)).values().stream()
            .sorted(Comparator.comparingDouble(run -> run.get(0).value()))
            .toList();
    List<Sample> best = runs.get(0);
    for (List<Sample> run : runs) {
      boolean longer = run.size() > best.size();
      boolean inTime = run.get(0).time() <= best.get(best.size() - 1).time();
      if (longer || run.size() > 1 && run.size() == best.size() && inTime) {
        best = run;
      }
    }
    return best.get(0).value();
  }

  Sample select(String function, List<Sample> samples) {
    Comparator<Sample> largerFirst = BY_VALUE.reversed();
    Comparator<Sample> order =
        switch (function) {
          case "first" -> BY_TIME.thenComparing(largerFirst);
          case "last" -> BY_TIME.reversed().thenComparing(largerFirst);
          case "min" -> BY_VALUE.thenComparing(BY_TIME);
          case "max" -> largerFirst.thenComparing(BY_TIME);
          default -> throw new IllegalArgumentException(function);
        };
    return samples.stream().sorted(order).findFirst().orElseThrow();
  }

  static Optional<Sample> percentile(double percentile, List<Sample> samples) {
    long rank = (long) Math.floor(samples.size() * percentile / 100 + 0.5);
    return rank < 1
        ? Optional.empty()
        : samples.stream().sorted(BY_VALUE).skip(rank - 1).findFirst();
  }

  static List<Sample> extremes(boolean largest, int count, List<Sample> samples) {
    Comparator<Sample> byValue = largest ? BY_VALUE.reversed() : BY_VALUE;
    return samples.stream().sorted(byValue.thenComparing(BY_TIME)).limit(count).toList();
  }

  static List<Sample> distinct(List<Sample> samples) {
    List<Sample> first = new ArrayList<>();
    for (Sample sample : samples) {
      if (first.stream().noneMatch(known -> known.value() == sample.value())) {
        first.add(sample);
      }
    }
    first.sort(BY_TIME.thenComparing(BY_VALUE));
    return first;
  }

  /** Consecutive samples with equal times. */
  static List<List<Sample>> sets(List<Sample> samples) {
    List<List<Sample>> sets = new ArrayList<>();
    long time = Long.MIN_VALUE;
    for (Sample sample : samples) {
      if (sample.time() != time) {
        sets.add(new ArrayList<>());
        time = sample.time();
      }
      sets.get(sets.size() - 1).add(sample);
    }
    return sets;
  }
}
