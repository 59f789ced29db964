package org.kapacitor.api.data;

/**
 * One group of a grouped stream: what shares the values of its dimensions. There is one object per
 * group and task while the group lives; nodes keep their state per group in operators of their own.
 *
 * <p>Reference: nodes.md section 2.
 */
public abstract class Group {
  private final String id;
  private final Tags tags;
  private final Dimensions dimensions;

  /** Called by whoever interns groups: the engine and the testkit. */
  protected Group(String id, Tags tags, Dimensions dimensions) {
    this.id = id;
    this.tags = tags;
    this.dimensions = dimensions;
  }

  /** The group's id, for example {@code cpu=0,host=a}; empty for ungrouped data. */
  public final String id() {
    return id;
  }

  /** Exactly the dimension tags; one that the data lacked is there with an empty value. */
  public final Tags tags() {
    return tags;
  }

  /** By what the data is grouped. */
  public final Dimensions dimensions() {
    return dimensions;
  }

  @Override
  public final String toString() {
    return id.isEmpty() ? "nil" : id;
  }
}
