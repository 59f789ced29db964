package org.kapacitor.node.influxql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.kapacitor.node.influxql.NaiveFunctions.Sample;

/** All functions against {@link NaiveFunctions}, on batches and on streams. */
class NaiveFunctionsTest {
  private static final String SEED = "20240229";
  private static final int TRIES = 40;

  /** Few values and times, so that many are equal; halves, so that sums are exact. */
  @Provide
  Arbitrary<List<Sample>> samples() {
    Arbitrary<Sample> sample =
        Combinators.combine(
                Arbitraries.integers().between(-6, 6), Arbitraries.longs().between(1, 4))
            .as((value, time) -> new Sample(0, value / 2.0, time));
    return sample.list().ofMinSize(1).ofMaxSize(40).map(NaiveFunctionsTest::numbered);
  }

  private static List<Sample> numbered(List<Sample> samples) {
    List<Sample> numbered = new ArrayList<>();
    for (Sample sample : samples) {
      numbered.add(new Sample(numbered.size(), sample.value(), sample.time()));
    }
    return numbered;
  }

  private static List<Sample> whole(List<Sample> samples) {
    return samples.stream()
        .map(sample -> new Sample(sample.number(), Math.rint(sample.value() * 2), sample.time()))
        .toList();
  }

  /** Runs a call on one batch that ends at 10, and on a stream that ends with a point at 99. */
  private static void check(
      String call,
      boolean ints,
      List<Sample> samples,
      Function<List<Sample>, String> batchResult,
      Function<List<Sample>, String> setResult) {
    String[] rows = samples.stream().map(sample -> sample.line(ints)).toArray(String[]::new);
    Functions.batches("|" + call).batch("m 10", rows).expect(batchResult.apply(samples));
    String[] points = samples.stream().map(s -> "m," + s.line(ints)).toArray(String[]::new);
    String[] sets = NaiveFunctions.sets(samples).stream().map(setResult).toArray(String[]::new);
    Functions.stream("|" + call)
        .points(points)
        .points("m v=%s 99".formatted(NaiveFunctions.text(0, ints)))
        .expect(sets);
  }

  @Property(tries = TRIES, seed = SEED)
  void aggregates(@ForAll("samples") List<Sample> drawn, @ForAll boolean ints) {
    List<Sample> samples = ints ? whole(drawn) : drawn;
    NaiveFunctions naive = new NaiveFunctions(ints);
    for (String function : List.of("count", "sum", "mean", "spread", "median", "mode")) {
      check(
          function + "('v')",
          ints,
          samples,
          all -> "m %s=%s 10".formatted(function, naive.aggregate(function, all)),
          set ->
              "m %s=%s %d".formatted(function, naive.aggregate(function, set), set.get(0).time()));
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void selectors(@ForAll("samples") List<Sample> drawn, @ForAll boolean ints) {
    List<Sample> samples = ints ? whole(drawn) : drawn;
    NaiveFunctions naive = new NaiveFunctions(ints);
    for (String function : List.of("first", "last", "min", "max")) {
      Function<List<Sample>, String> selected =
          all -> {
            Sample sample = naive.select(function, all);
            return "m,z=%d %s=%s %d"
                .formatted(
                    sample.number(),
                    function,
                    NaiveFunctions.text(sample.value(), ints),
                    sample.time());
          };
      check(function + "('v').usePointTimes()", ints, samples, selected, selected);
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void percentiles(
      @ForAll("samples") List<Sample> drawn,
      @ForAll boolean ints,
      @ForAll @IntRange(min = 0, max = 220) int halfPercent) {
    List<Sample> samples = ints ? whole(drawn) : drawn;
    double percentile = halfPercent / 2.0;
    String[] rows = samples.stream().map(sample -> sample.line(ints)).toArray(String[]::new);
    String[] expected =
        NaiveFunctions.percentile(percentile, samples).stream()
            .map(
                sample ->
                    "m,z=%d percentile=%s 10"
                        .formatted(sample.number(), NaiveFunctions.text(sample.value(), ints)))
            .toArray(String[]::new);
    Functions.batches("|percentile('v', %s)".formatted(percentile))
        .batch("m 10", rows)
        .expect(expected);
  }

  @Property(tries = TRIES, seed = SEED)
  void rows(
      @ForAll("samples") List<Sample> drawn,
      @ForAll boolean ints,
      @ForAll @IntRange(min = 1, max = 50) int count) {
    List<Sample> samples = ints ? whole(drawn) : drawn;
    checkRows(
        "top(%d, 'v')".formatted(count),
        "z=%1$d top=%2$s %3$d",
        ints,
        samples,
        all -> NaiveFunctions.extremes(true, count, all));
    checkRows(
        "bottom(%d, 'v')".formatted(count),
        "z=%1$d bottom=%2$s %3$d",
        ints,
        samples,
        all -> NaiveFunctions.extremes(false, count, all));
    checkRows("distinct('v')", "distinct=%2$s %3$d", ints, samples, NaiveFunctions::distinct);
  }

  private static void checkRows(
      String call,
      String format,
      boolean ints,
      List<Sample> samples,
      Function<List<Sample>, List<Sample>> function) {
    Function<List<Sample>, String> rows =
        all ->
            function.apply(all).stream()
                .map(
                    s ->
                        format.formatted(
                            s.number(), NaiveFunctions.text(s.value(), ints), s.time()))
                .collect(Collectors.joining("; "));
    check(
        call + ".usePointTimes()",
        ints,
        samples,
        all -> "batch m 10 {" + rows.apply(all) + "}",
        set -> "batch m %d {%s}".formatted(set.get(0).time(), rows.apply(set)));
  }

  @Property(tries = TRIES, seed = SEED)
  void transformations(
      @ForAll("samples") List<Sample> drawn,
      @ForAll boolean ints,
      @ForAll @IntRange(min = 1, max = 20) int window) {
    List<Sample> samples = ints ? whole(drawn) : drawn;
    List<String> sums = new ArrayList<>();
    List<String> means = new ArrayList<>();
    List<String> elapsed = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      List<Sample> soFar = samples.subList(0, i + 1);
      long time = samples.get(i).time();
      double sum = soFar.stream().mapToDouble(Sample::value).sum();
      sums.add("m cumulativeSum=%s %d".formatted(NaiveFunctions.text(sum, ints), time));
      if (i + 1 >= window) {
        double last =
            soFar.subList(i + 1 - window, i + 1).stream().mapToDouble(Sample::value).sum();
        means.add(
            "m movingAverage=%s %d".formatted(NaiveFunctions.text(last / window, false), time));
      }
      if (i > 0) {
        elapsed.add("m elapsed=%di %d".formatted(time - samples.get(i - 1).time(), time));
      }
    }
    checkStream("cumulativeSum('v')", ints, samples, sums);
    checkStream("movingAverage('v', %d)".formatted(window), ints, samples, means);
    checkStream("elapsed('v', 1s)", ints, samples, elapsed);
    checkStream("difference('v')", ints, samples, differences(samples, ints));
  }

  private static List<String> differences(List<Sample> samples, boolean ints) {
    List<Sample> first = NaiveFunctions.sets(samples).stream().map(set -> set.get(0)).toList();
    List<String> differences = new ArrayList<>();
    for (int i = 1; i < first.size(); i++) {
      double step = first.get(i).value() - first.get(i - 1).value();
      differences.add(
          "m difference=%s %d".formatted(NaiveFunctions.text(step, ints), first.get(i).time()));
    }
    return differences;
  }

  private static void checkStream(
      String call, boolean ints, List<Sample> samples, List<String> expected) {
    Functions.stream("|" + call)
        .points(samples.stream().map(s -> "m," + s.line(ints)).toArray(String[]::new))
        .expect(expected.toArray(String[]::new));
  }
}
