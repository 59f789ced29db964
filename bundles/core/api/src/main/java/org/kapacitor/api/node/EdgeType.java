package org.kapacitor.api.node;

/** What travels along an edge between two nodes (nodes.md section 1.3). */
public enum EdgeType {
  /** Nothing: the end of a pipeline. */
  NONE("noedge"),
  /** Points, one at a time. */
  STREAM("stream"),
  /** Whole batches. */
  BATCH("batch"),
  /** As a declaration of what a node takes or gives: whatever its parent gives. */
  SAME("same");

  private final String text;

  EdgeType(String text) {
    this.text = text;
  }

  /** The name in messages. */
  public String text() {
    return text;
  }
}
