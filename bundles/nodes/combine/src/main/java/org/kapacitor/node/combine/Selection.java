package org.kapacitor.node.combine;

import java.util.Arrays;
import org.kapacitor.api.node.NodeException;

/**
 * Goes through all ways to choose some of a number of points, and gives each condition the first
 * point of the choice that fulfils it and is still free.
 */
final class Selection {
  private final int size;
  private final long max;
  private final int[] choice;
  private final boolean[] taken;
  private final int[] selected;

  /**
   * A selection for some conditions.
   *
   * @param size number of conditions, and of the points that are chosen
   * @param max how many choices there may be
   */
  Selection(int size, long max) {
    this.size = size;
    this.max = max;
    choice = new int[size];
    taken = new boolean[size];
    selected = new int[size];
  }

  /** Takes the points selected, by condition. */
  interface Action {
    void selected(int[] points);
  }

  /**
   * Goes through the choices in order.
   *
   * @param points how many points there are
   * @param matches whether a point fulfils a condition, by condition and point
   * @throws NodeException if there are too many choices
   */
  void forEach(int points, boolean[][] matches, Action action) {
    if (points < size) {
      return;
    }
    long count = choices(points);
    if (count > max) {
      throw new NodeException(
          "refusing to perform combination as total combinations %d exceeds max combinations %d"
              .formatted(count, max));
    }
    for (int i = 0; i < size; i++) {
      choice[i] = i;
    }
    do {
      if (select(matches)) {
        action.selected(selected);
      }
    } while (next(points));
  }

  /** How many choices there are; more than 64 bits can hold are as many as these can. */
  private long choices(int points) {
    try {
      long count = 1;
      for (int i = 0; i < size; i++) {
        count = Math.multiplyExact(count, points - i) / (i + 1);
      }
      return count;
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private boolean next(int points) {
    int last = size - 1;
    while (last >= 0 && choice[last] == last + points - size) {
      last--;
    }
    if (last < 0) {
      return false;
    }
    choice[last]++;
    for (int i = last + 1; i < size; i++) {
      choice[i] = choice[i - 1] + 1;
    }
    return true;
  }

  private boolean select(boolean[][] matches) {
    Arrays.fill(taken, false);
    for (int condition = 0; condition < size; condition++) {
      int at = firstFree(matches[condition]);
      if (at < 0) {
        return false;
      }
      taken[at] = true;
      selected[condition] = choice[at];
    }
    return true;
  }

  private int firstFree(boolean[] matches) {
    for (int i = 0; i < size; i++) {
      if (!taken[i] && matches[choice[i]]) {
        return i;
      }
    }
    return -1;
  }
}
