package org.kapacitor.tasks;

/** Whether a task shall run. */
public enum TaskStatus {
  DISABLED,
  ENABLED
}
