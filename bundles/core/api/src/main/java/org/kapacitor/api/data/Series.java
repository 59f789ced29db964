package org.kapacitor.api.data;

/**
 * A measurement with its tags, in a database and retention policy. Interned: while a series is in
 * use there is one object for it, so identity and {@link #id} can serve as a key. Immutable.
 */
public final class Series {
  private final int id;
  private final String database;
  private final String retentionPolicy;
  private final String name;
  private final Tags tags;

  /**
   * Called by whoever interns series: the engine and the testkit.
   *
   * @param id small number, unique among the series in use
   * @param database empty for what a node made
   * @param retentionPolicy empty for what a node made
   */
  public Series(int id, String database, String retentionPolicy, String name, Tags tags) {
    this.id = id;
    this.database = database;
    this.retentionPolicy = retentionPolicy;
    this.name = name;
    this.tags = tags;
  }

  /** A small number, unique among the series in use; good as an index into an array. */
  public int id() {
    return id;
  }

  /** Database that the point was written to; empty for what a node made. */
  public String database() {
    return database;
  }

  /** Retention policy that the point was written to; empty for what a node made. */
  public String retentionPolicy() {
    return retentionPolicy;
  }

  /** Name of the measurement. */
  public String name() {
    return name;
  }

  /** All tags. */
  public Tags tags() {
    return tags;
  }

  @Override
  public String toString() {
    return tags.size() == 0 ? name : name + "," + tags;
  }
}
