package org.kapacitor.api.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.text.Utf8Order;

/**
 * What a {@code groupBy} asks for: some tags, or all but some. Immutable.
 *
 * <p>Reference: nodes.md sections 2, 6.2 and 7.10.
 */
public final class Grouping {
  private static final Comparator<String> ORDER = Utf8Order::compare;

  private final boolean byName;
  private final boolean allTags;
  private final List<String> excluded;
  private final Dimensions named;

  private Grouping(boolean byName, boolean allTags, List<String> excluded, Dimensions named) {
    this.byName = byName;
    this.allTags = allTags;
    this.excluded = excluded;
    this.named = named;
  }

  /**
   * Reads the arguments of a {@code groupBy}.
   *
   * @param dimensions strings, or {@link Star#STAR} alone
   * @param excluded tags left out; with a star only
   * @param byName whether the measurement is a dimension too
   * @throws OptionException if they do not fit together
   */
  public static Grouping of(List<Object> dimensions, List<String> excluded, boolean byName) {
    boolean star = false;
    for (Object dimension : dimensions) {
      if (dimension instanceof String name) {
        if (name.isEmpty()) {
          throw new OptionException("dimensions cannot not be the empty string");
        }
      } else if (dimension instanceof Star) {
        star = true;
      } else {
        throw new OptionException("invalid dimension object of type " + TypeNames.of(dimension));
      }
    }
    if (star && dimensions.size() > 1) {
      throw new OptionException("cannot group by both '*' and named dimensions.");
    }
    if (!star && !excluded.isEmpty()) {
      throw new OptionException("exclude requires '*'");
    }
    String[] names =
        star ? new String[0] : dimensions.stream().map(String.class::cast).toArray(String[]::new);
    Arrays.sort(names, ORDER);
    return new Grouping(byName, star, List.copyOf(excluded), Dimensions.ofSorted(byName, names));
  }

  /** The dimensions of something with these tags. */
  public Dimensions of(Tags tags) {
    return of(tags, false);
  }

  /**
   * The dimensions of something with these tags.
   *
   * @param alsoByName whether the measurement is a dimension, whatever the grouping itself says
   */
  public Dimensions of(Tags tags, boolean alsoByName) {
    boolean name = byName || alsoByName;
    if (allTags) {
      String[] names =
          Arrays.stream(tags.keys()).filter(key -> !excluded.contains(key)).toArray(String[]::new);
      return Dimensions.ofSorted(name, names);
    }
    return name == named.byName()
        ? named
        : Dimensions.ofSorted(name, named.names().toArray(String[]::new));
  }
}
