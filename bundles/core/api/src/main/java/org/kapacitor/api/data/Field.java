package org.kapacitor.api.data;

/**
 * A handle on a field by name, which remembers where it found the field in the last layout: reading
 * through it costs an array access and no hashing. Get one from the node's context when the node
 * opens and share it between groups.
 *
 * <p>Not safe for use by several threads at a time, as operators are not.
 */
public final class Field {
  private final String name;

  private Layout readLayout;
  private int readIndex;

  private Layout writeFrom;
  private FieldType writeType;
  private Layout writeTo;
  private int writeIndex;

  private Layout removeFrom;
  private Layout removeTo;

  /** A handle on the field called {@code name}. */
  public Field(String name) {
    this.name = name;
  }

  /** Name of the field. */
  public String name() {
    return name;
  }

  /** Index of the field in a layout, or -1. */
  public int in(Layout layout) {
    if (layout != readLayout) {
      readIndex = layout.indexOf(name);
      readLayout = layout;
    }
    return readIndex;
  }

  /** The layout that results from adding the field with a type to {@code layout}. */
  Layout addedTo(Layout layout, FieldType type) {
    if (layout != writeFrom || type != writeType) {
      writeTo = layout.with(name, type);
      writeIndex = writeTo.indexOf(name);
      writeFrom = layout;
      writeType = type;
    }
    return writeTo;
  }

  /** The layout that results from removing the field from {@code layout}. */
  Layout removedFrom(Layout layout) {
    if (layout != removeFrom) {
      removeTo = layout.without(name);
      removeFrom = layout;
    }
    return removeTo;
  }

  /** Index of the field in the layout that {@link #addedTo} returned last. */
  int addedIndex() {
    return writeIndex;
  }

  @Override
  public String toString() {
    return name;
  }
}
