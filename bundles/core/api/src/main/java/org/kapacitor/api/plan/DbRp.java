package org.kapacitor.api.plan;

/**
 * A database and retention policy: where points are written to.
 *
 * @param database its name
 * @param retentionPolicy its name; may be empty
 */
public record DbRp(String database, String retentionPolicy) {
  @Override
  public String toString() {
    return '"' + database + "\".\"" + retentionPolicy + '"';
  }
}
