package org.kapacitor.node.influxql;

import org.kapacitor.api.node.NodeException;

/**
 * The points with the largest or the smallest values, best first; of equal values the earlier goes
 * first. Each row has the tags of its point (nodes.md sections 8.3 and 8.4).
 */
final class Extremes implements RowsFunction {
  static final String MORE_ARGUMENTS =
      "Fields and tags, accepted for compatibility: the result is the same without, for its points"
          + " have all their tags anyway.";

  private final long count;
  private final int sign;
  private final Ranking ranking = new Ranking();

  private Extremes(String function, long count, int sign) {
    if (count < 0) {
      throw new NodeException(
          function + ": the number of points must not be negative, got " + count);
    }
    this.count = count;
    this.sign = sign;
  }

  /**
   * The points with the largest values.
   *
   * @throws NodeException if {@code count} is negative
   */
  static Extremes largest(long count) {
    return new Extremes("top", count, -1);
  }

  /**
   * The points with the smallest values.
   *
   * @throws NodeException if {@code count} is negative
   */
  static Extremes smallest(long count) {
    return new Extremes("bottom", count, 1);
  }

  @Override
  public void apply(Column column, ResultBatch to) {
    ranking.begin(count, (a, b) -> compare(column, a, b) < 0);
    for (int i = 0; i < column.size(); i++) {
      ranking.offer(i);
    }
    int[] ranked = ranking.ranked();
    for (int i = 0; i < ranking.size(); i++) {
      to.addTagged(column, ranked[i]);
    }
  }

  private int compare(Column column, int a, int b) {
    int byValue = sign * Long.compare(column.key(a), column.key(b));
    if (byValue != 0) {
      return byValue;
    }
    int byTime = Long.compare(column.time(a), column.time(b));
    return byTime != 0 ? byTime : Integer.compare(a, b);
  }
}
