package org.kapacitor.tasks;

/** How far a recording or replay is. */
public enum JobStatus {
  RUNNING,
  FINISHED,
  FAILED
}
