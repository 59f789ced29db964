package org.kapacitor.tasks;

/** How the graph of a running task shows its statistics (tickscript.md section 8.3). */
public enum DotView {
  ATTRIBUTES,
  LABELS
}
