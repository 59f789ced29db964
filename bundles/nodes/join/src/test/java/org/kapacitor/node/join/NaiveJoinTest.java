package org.kapacitor.node.join;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.testkit.NodeTest;

/** Random points and barriers give what the rules say, also when restored after each of them. */
class NaiveJoinTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void givesWhatTheRulesSay(long seed) {
    Random random = new Random(seed);
    int parents = 2 + random.nextInt(3);
    boolean fill = random.nextBoolean();
    String others = "b, c, d".substring(0, 3 * parents - 5);
    String prefixes = "'a', 'b', 'c', 'd'".substring(0, 5 * parents - 2);
    String script =
        "a|join(" + others + ").as(" + prefixes + ").fill('" + (fill ? "null" : "none") + "')";
    NodeTest test = NodeTest.of(script, new JoinNode()).parents(parents);
    NaiveJoin naive = new NaiveJoin(parents, fill);
    for (int i = 0; i < 120; i++) {
      int parent = random.nextInt(parents);
      long time = i / 8 + random.nextInt(6);
      if (random.nextInt(10) == 0) {
        test.barrierOf(parent, "m", Long.toString(time));
        naive.barrier(parent, time);
      } else {
        test.pointOf(parent, "m v=" + i + "i " + time);
        naive.point(parent, time, i);
      }
    }
    naive.end();
    test.end().expect(naive.results());
  }
}
