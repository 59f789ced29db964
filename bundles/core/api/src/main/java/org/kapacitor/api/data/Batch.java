package org.kapacitor.api.data;

/**
 * A batch: rows of one group, with a name and an end time. One message; it does not change while it
 * is passed along, and is valid until the call it was passed to returns, as points are. {@link
 * #detach} gives a copy to keep.
 *
 * <p>Reference: nodes.md section 1.2.
 */
public final class Batch {
  private final String name;
  private final Group group;
  private final long time;
  private final Rows rows;
  private final int from;
  private final int to;
  private final Row view = new Row();

  /**
   * A batch of rows {@code from} (inclusive) to {@code to} (exclusive) of {@code rows}, which are
   * not copied.
   *
   * @param name of the measurement
   * @param time end of the batch, nanoseconds since 1970-01-01T00:00:00Z
   */
  public Batch(String name, Group group, long time, Rows rows, int from, int to) {
    this.name = name;
    this.group = group;
    this.time = time;
    this.rows = rows;
    this.from = from;
    this.to = to;
    view.group(group);
  }

  /** A batch of all rows of {@code rows}, which are not copied. */
  public Batch(String name, Group group, long time, Rows rows) {
    this(name, group, time, rows, 0, rows.size());
  }

  /** Name of the measurement. */
  public String name() {
    return name;
  }

  /** The group all rows belong to. */
  public Group group() {
    return group;
  }

  /** The batch's own tags, which are its group's. Rows may have more. */
  public Tags tags() {
    return group.tags();
  }

  /** End of the batch, nanoseconds since 1970-01-01T00:00:00Z. */
  public long time() {
    return time;
  }

  /** Number of rows; may be 0. */
  public int size() {
    return to - from;
  }

  /**
   * Row {@code index} as a point. The same object is returned each time, moved to the row: it is
   * valid until the next call.
   */
  public Point row(int index) {
    return rows.view(view, from + index);
  }

  /** Time of row {@code index}, nanoseconds since 1970-01-01T00:00:00Z. */
  public long time(int index) {
    return rows.time(from + index);
  }

  /** A batch with the same name, group and time but other rows, which are not copied. */
  public Batch with(Rows otherRows) {
    return new Batch(name, group, time, otherRows);
  }

  /**
   * A batch of the same rows and time, which are not copied, with another name and in another
   * group. Name and group are the batch's alone: what series its rows have does not matter.
   */
  public Batch with(String otherName, Group otherGroup) {
    return new Batch(otherName, otherGroup, time, rows, from, to);
  }

  /** A copy that may be kept for as long as one likes. */
  public Batch detach() {
    return new Batch(name, group, time, rows.copy(from, to));
  }

  @Override
  public String toString() {
    return name + " [" + group + "] " + time + " (" + size() + " rows)";
  }
}
