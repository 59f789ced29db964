package org.kapacitor.api.data;

import java.util.Arrays;
import java.util.Objects;
import org.kapacitor.api.text.Utf8Order;

/**
 * Names and types of a row's fields, shared by all rows of one shape.
 *
 * <p>Layouts form a tree: {@link #with} leads from a layout to the one that has a further field and
 * always returns the same object for the same step, so that code can compare layouts by identity
 * and cache what it found out about one. Immutable and safe for use by several threads.
 */
public final class Layout {
  /** Beyond this many different next fields a layout stops remembering them. */
  private static final int MAX_NEXT = 1024;

  private final Layout root;
  private final String[] names;
  private final FieldType[] types;
  private final boolean strings;
  private int[] sorted;
  private volatile Layout[] next = {};

  private Layout(Layout root, String[] names, FieldType[] types) {
    this.root = root == null ? this : root;
    this.names = names;
    this.types = types;
    this.strings = Arrays.asList(types).contains(FieldType.STRING);
  }

  /** A layout without fields, the root of a new tree. */
  public static Layout root() {
    return new Layout(null, new String[0], new FieldType[0]);
  }

  /** Number of fields. */
  public int size() {
    return names.length;
  }

  /** Name of field {@code index}, in the order in which the fields were added. */
  public String name(int index) {
    return names[index];
  }

  /** Type of field {@code index}. */
  public FieldType type(int index) {
    return types[index];
  }

  /** Whether any field is a string. */
  public boolean hasStrings() {
    return strings;
  }

  /** Index of the field called {@code name}, or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Field indexes in byte order of the names, as every output shows them.
   *
   * @return a shared array that must not be changed
   */
  public int[] sorted() {
    int[] order = sorted;
    if (order == null) {
      Integer[] boxed = new Integer[names.length];
      Arrays.setAll(boxed, i -> i);
      Arrays.sort(boxed, (a, b) -> Utf8Order.compare(names[a], names[b]));
      order = new int[boxed.length];
      Arrays.setAll(order, i -> boxed[i]);
      sorted = order;
    }
    return order;
  }

  /**
   * The same fields with {@code name} appended, or with its type changed where it exists already.
   */
  public Layout with(String name, FieldType type) {
    Objects.requireNonNull(name);
    for (Layout layout : next) {
      if (layout.leadsTo(name, type)) {
        return layout;
      }
    }
    int at = indexOf(name);
    if (at < 0) {
      return append(name, type);
    }
    if (types[at] == type) {
      return this;
    }
    Layout rebuilt = root;
    for (int i = 0; i < names.length; i++) {
      rebuilt = rebuilt.with(names[i], i == at ? type : types[i]);
    }
    return rebuilt;
  }

  /** The same fields without {@code name}. */
  public Layout without(String name) {
    Layout rebuilt = root;
    for (int i = 0; i < names.length; i++) {
      if (!names[i].equals(name)) {
        rebuilt = rebuilt.with(names[i], types[i]);
      }
    }
    return rebuilt;
  }

  /** The layout without fields from which this one was made. */
  public Layout empty() {
    return root;
  }

  private boolean leadsTo(String name, FieldType type) {
    int last = names.length - 1;
    return types[last] == type && names[last].equals(name);
  }

  private synchronized Layout append(String name, FieldType type) {
    for (Layout layout : next) {
      if (layout.leadsTo(name, type)) {
        return layout;
      }
    }
    String[] newNames = Arrays.copyOf(names, names.length + 1);
    newNames[names.length] = name;
    FieldType[] newTypes = Arrays.copyOf(types, types.length + 1);
    newTypes[types.length] = type;
    Layout made = new Layout(root, newNames, newTypes);
    if (next.length < MAX_NEXT) {
      Layout[] more = Arrays.copyOf(next, next.length + 1);
      more[next.length] = made;
      next = more;
    }
    return made;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < names.length; i++) {
      text.append(i == 0 ? "" : ", ").append(names[i]).append(": ").append(types[i].text());
    }
    return text.append('}').toString();
  }
}
