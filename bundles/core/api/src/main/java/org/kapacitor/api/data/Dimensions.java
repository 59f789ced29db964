package org.kapacitor.api.data;

import java.util.Arrays;
import java.util.List;

/**
 * By what data is grouped: a list of tag names in byte order and, if wanted, the measurement's
 * name. Immutable.
 *
 * <p>Reference: nodes.md section 2.
 */
public final class Dimensions {
  /** No grouping: everything is in the group with the empty id. */
  public static final Dimensions NONE = new Dimensions(false, new String[0]);

  private final boolean byName;
  private final String[] names;

  private Dimensions(boolean byName, String[] names) {
    this.byName = byName;
    this.names = names;
  }

  /** Dimensions of names that are sorted already. The array belongs to the new object. */
  public static Dimensions ofSorted(boolean byName, String... names) {
    return names.length == 0 && !byName ? NONE : new Dimensions(byName, names);
  }

  /** Whether the measurement's name is part of the group's id. */
  public boolean byName() {
    return byName;
  }

  /** The tag names, in byte order. */
  public List<String> names() {
    return List.of(names);
  }

  /** The group tags of something with these tags: exactly the dimensions, absent ones empty. */
  public Tags select(Tags tags) {
    return tags.select(names);
  }

  /**
   * The id of the group for a measurement and tags: the name and a newline if grouped by name, then
   * {@code tag=value} joined by commas, nothing escaped.
   */
  public String id(String name, Tags tags) {
    if (names.length == 0) {
      return byName ? name : "";
    }
    StringBuilder id = new StringBuilder();
    if (byName) {
      id.append(name).append('\n');
    }
    for (int i = 0; i < names.length; i++) {
      if (i > 0) {
        id.append(',');
      }
      id.append(names[i]).append('=').append(tags.get(names[i]));
    }
    return id.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dimensions d && byName == d.byName && Arrays.equals(names, d.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(names) * 2 + (byName ? 1 : 0);
  }

  @Override
  public String toString() {
    return (byName ? "[by name] " : "") + Arrays.toString(names);
  }
}
