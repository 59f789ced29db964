package org.kapacitor.lambda;

import java.util.Random;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;

/**
 * Prints what evaluations cost: nanoseconds per point, for points that lie in memory one behind the
 * other. Not a test; run its main method.
 */
public final class EvaluationCost {
  private static final int POINTS = 1000;
  private static final int ROUNDS = 5000;
  private static final String[] KEYS = {"cpu", "host"};
  private static final String[] CONDITIONS = {
    "\"usage_idle\" < 95.0",
    "\"usage_idle\" < 95.0 AND \"host\" =~ /web.*/",
    "\"usage_idle\" < 95.0 AND \"host\" =~ /^web[0-9]+$/",
    "\"host\" == 'web17'",
    "\"text\" =~ /^v[0-9]+$/",
    "\"text\" =~ /^v1/",
    "isPresent(\"absent\") AND \"absent\" > 5.0",
    "count() % 10 == 0",
    "sigma(\"usage_idle\") > 3.0",
    "hour(\"time\") >= 8 AND hour(\"time\") < 18",
    "\"usage_idle\" > \"usage_user\" AND (\"n\" < 3 OR \"n\" > 500) AND \"usage_user\" != 0.0",
    "\"absent\" > 1",
    "bool(\"text\")"
  };
  private static final String[] VALUES = {
    "(\"usage_idle\" + \"usage_user\") * 2.0 - \"usage_idle\" / 3.0 + \"usage_user\" * 0.5"
        + " - 1.0 + \"usage_idle\" * \"usage_user\"",
    "float(\"n\") * 2.5",
    "string(\"n\")",
    "\"host\" + '-' + \"text\""
  };

  private final Lambdas lambdas = new Lambdas();
  private final Field as = new Field("result");
  private final Rows points = new Rows();
  private final Row view = new Row();
  private final Row results = new Row();
  private long hits;

  private EvaluationCost() {
    Layout root = Layout.root();
    Random random = new Random(1);
    Series[] series = new Series[100];
    for (int i = 0; i < series.length; i++) {
      Tags tags = Tags.ofSorted(KEYS, new String[] {"cpu" + i % 4, "web" + i});
      series[i] = new Series(i, "db", "rp", "cpu", tags);
    }
    for (int i = 0; i < POINTS; i++) {
      points.add(
          new Row()
              .empty(series[i % 100], null, 1_600_000_000_000_000_000L + i * 1_000_000_000L, root)
              .set(new Field("usage_idle"), 60 + 36 * random.nextDouble())
              .set(new Field("usage_user"), 10 * random.nextDouble())
              .set(new Field("n"), (long) random.nextInt(1000))
              .set(new Field("text"), "v" + i));
    }
    results.empty(series[0], null, 0, root);
  }

  /** Prints the cost of all expressions, or of the condition that is given. */
  public static void main(String[] arguments) {
    EvaluationCost cost = new EvaluationCost();
    cost.views();
    for (int round = 0; round < 2; round++) {
      for (String text : arguments.length > 0 ? arguments : CONDITIONS) {
        cost.condition(text);
      }
      for (String text : arguments.length > 0 ? new String[0] : VALUES) {
        cost.value(text);
      }
    }
    System.out.println(cost.hits);
  }

  /** What getting at the points costs, which is part of all other figures. */
  private void views() {
    double best = Double.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      for (int i = 0; i < ROUNDS; i++) {
        for (int k = 0; k < POINTS; k++) {
          hits += points.view(view, k).time() & 1;
        }
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) (ROUNDS * POINTS));
    }
    System.out.printf("%6.1f ns  (no evaluation)%n", best);
  }

  private Evaluator evaluator(String text) {
    return lambdas.compile(new Lambda(LambdaText.parse(text))).evaluator();
  }

  private void condition(String text) {
    Evaluator evaluator = evaluator(text);
    double best = Double.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      for (int i = 0; i < ROUNDS; i++) {
        hits += test(evaluator);
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) (ROUNDS * POINTS));
    }
    System.out.printf("%6.1f ns  %s%n", best, text);
  }

  private int test(Evaluator evaluator) {
    int count = 0;
    for (int i = 0; i < POINTS; i++) {
      try {
        if (evaluator.test(points.view(view, i))) {
          count++;
        }
      } catch (EvaluationException e) {
        count++;
      }
    }
    return count;
  }

  private void value(String text) {
    Evaluator evaluator = evaluator(text);
    double best = Double.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long start = System.nanoTime();
      for (int i = 0; i < ROUNDS; i++) {
        evaluate(evaluator);
      }
      best = Math.min(best, (System.nanoTime() - start) / (double) (ROUNDS * POINTS));
    }
    System.out.printf("%6.1f ns  %s%n", best, text);
  }

  private void evaluate(Evaluator evaluator) {
    for (int i = 0; i < POINTS; i++) {
      evaluator.evaluate(points.view(view, i), results.clear(), as);
    }
    hits += results.layout().size();
  }
}
