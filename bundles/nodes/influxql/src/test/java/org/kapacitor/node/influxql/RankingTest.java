package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RankingTest {
  private final Ranking ranking = new Ranking();

  @Property(seed = "7")
  void keepsTheFirstInOrder(
      @ForAll @Size(max = 200) List<@IntRange(max = 50) Integer> values,
      @ForAll @IntRange(max = 210) int limit) {
    ranking.begin(
        limit,
        (a, b) -> {
          int byValue = Integer.compare(values.get(a), values.get(b));
          return byValue < 0 || byValue == 0 && a < b;
        });
    IntStream.range(0, values.size()).forEach(ranking::offer);
    int[] expected =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .limit(limit)
            .mapToInt(i -> i)
            .toArray();
    int[] ranked = ranking.ranked();
    assertThat(IntStream.range(0, ranking.size()).map(i -> ranked[i]).toArray())
        .containsExactly(expected);
  }
}
