package org.kapacitor.node.join;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;

/** Puts the fields of one row of each parent side by side, under their prefixes. */
final class Columns {
  /** Combinations of layouts that are remembered. */
  private static final int MAX_KNOWN = 1024;

  private final String[] prefixes;
  private final Fill fill;
  private final Layout root;
  private final Map<List<Layout>, Combination> known = new HashMap<>();
  private final Point[] points;
  private final Row row = new Row();
  private Combination last;
  private long[] values = new long[16];
  private String[] texts = new String[16];

  Columns(JoinNode.Options options, Layout root) {
    this.root = root;
    fill = Fill.of(options.fill());
    prefixes =
        options.as().stream().map(prefix -> prefix + options.delimiter()).toArray(String[]::new);
    points = new Point[prefixes.length];
  }

  /** Where the fields of a result come from, for parents with given layouts. */
  private final class Combination {
    private final Layout[] layouts;
    private final Layout filler;
    private final int[] parents;
    private final int[] fields;
    private Layout result = root;

    /**
     * Works it out.
     *
     * @param layouts null for a parent that is missing
     * @param filler names the fields of missing parents
     */
    Combination(Layout[] layouts, Layout filler) {
      this.layouts = layouts;
      this.filler = filler;
      for (int parent = 0; parent < layouts.length; parent++) {
        append(parent, layouts[parent]);
      }
      parents = new int[result.size()];
      fields = new int[result.size()];
      Arrays.fill(parents, -1);
      // Without a delimiter two parents' fields can have the same name: the later one wins.
      for (int parent = 0; parent < layouts.length; parent++) {
        locate(parent, layouts[parent]);
      }
    }

    private void append(int parent, Layout layout) {
      Layout names = layout == null ? filler : layout;
      for (int i = 0; i < names.size(); i++) {
        FieldType type = layout == null ? fill.type() : layout.type(i);
        result = result.with(prefixes[parent] + names.name(i), type);
      }
    }

    private void locate(int parent, Layout layout) {
      Layout names = layout == null ? filler : layout;
      for (int i = 0; i < names.size(); i++) {
        int index = result.indexOf(prefixes[parent] + names.name(i));
        parents[index] = layout == null ? -1 : parent;
        fields[index] = i;
      }
    }

    boolean fits(Layout otherFiller) {
      if (otherFiller != filler) {
        return false;
      }
      for (int i = 0; i < layouts.length; i++) {
        if (layouts[i] != layoutOf(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Sets the row of a parent, or null. */
  void set(int parent, Point point) {
    points[parent] = point;
  }

  /**
   * The joined row, valid until the next call; null if rows are missing and nothing takes their
   * place.
   *
   * @param filler names the fields of missing rows
   */
  Row join(Series series, Group group, long time, Layout filler) {
    if (!fill.outer() && anyMissing()) {
      return null;
    }
    Combination combination = combination(filler);
    int size = combination.parents.length;
    if (values.length < size) {
      values = new long[size];
      texts = new String[size];
    }
    for (int i = 0; i < size; i++) {
      int parent = combination.parents[i];
      if (parent < 0) {
        values[i] = fill.bits();
      } else if (combination.result.type(i) == FieldType.STRING) {
        texts[i] = points[parent].text(combination.fields[i]);
        values[i] = i;
      } else {
        values[i] = points[parent].bits(combination.fields[i]);
      }
    }
    return row.at(series, group, time, combination.result, values, 0, texts);
  }

  private boolean anyMissing() {
    for (Point point : points) {
      if (point == null) {
        return true;
      }
    }
    return false;
  }

  private Combination combination(Layout filler) {
    if (last == null || !last.fits(filler)) {
      last = find(filler);
    }
    return last;
  }

  private Combination find(Layout filler) {
    Layout[] layouts = new Layout[points.length];
    Arrays.setAll(layouts, this::layoutOf);
    Layout[] key = Arrays.copyOf(layouts, layouts.length + 1);
    key[layouts.length] = filler;
    if (known.size() >= MAX_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(Arrays.asList(key), k -> new Combination(layouts, filler));
  }

  private Layout layoutOf(int parent) {
    Point point = points[parent];
    return point == null ? null : point.layout();
  }
}
